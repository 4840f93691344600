namespace Kunskapsbanken.Lunr;

/// <summary>A set of document numbers below a limit.</summary>
internal sealed class DocumentSet(int limit)
{
    private readonly ulong[] bits = new ulong[(limit + 63) / 64];

    public bool Contains(int document) => (bits[document >> 6] >> (document & 63) & 1) != 0;

    /// <summary>Adds a document; false when it was there already.</summary>
    public bool Add(int document)
    {
        ref var word = ref bits[document >> 6];
        var bit = 1UL << (document & 63);
        if ((word & bit) != 0)
            return false;
        word |= bit;
        return true;
    }

    public void IntersectWith(DocumentSet other)
    {
        for (var i = 0; i < bits.Length; i++)
            bits[i] &= other.bits[i];
    }
}
