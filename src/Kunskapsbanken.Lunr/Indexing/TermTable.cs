using System.Text;

namespace Kunskapsbanken.Lunr;

/// <summary>Numbers terms in the order in which they are first seen; looks them up by their UTF-8 without making strings.</summary>
internal sealed class TermTable
{
    private readonly ByteWriter bytes = new(1 << 20);
    private readonly List<int> starts = [0];
    private readonly List<uint> hashes = [];
    // Open addressing: 0 is empty, n stands for term n - 1. Kept at most half full.
    private int[] slots = new int[1 << 12];

    public int Count => hashes.Count;

    public int IdOf(ReadOnlySpan<byte> term)
    {
        var hash = BlockHash.Hash(term);
        var at = (int)hash & (slots.Length - 1);
        for (; slots[at] != 0; at = (at + 1) & (slots.Length - 1))
        {
            var id = slots[at] - 1;
            if (hashes[id] == hash && Utf8(id).SequenceEqual(term))
                return id;
        }
        return Add(term, hash, at);
    }

    public string[] ToStrings()
    {
        var terms = new string[Count];
        for (var id = 0; id < terms.Length; id++)
            terms[id] = Encoding.UTF8.GetString(Utf8(id));
        return terms;
    }

    public ReadOnlySpan<byte> Utf8(int id) => bytes.Written[starts[id]..starts[id + 1]];

    private int Add(ReadOnlySpan<byte> term, uint hash, int at)
    {
        slots[at] = Count + 1;
        hashes.Add(hash);
        bytes.WriteBytes(term);
        starts.Add(bytes.Length);
        if (Count * 2 > slots.Length)
            Grow();
        return Count - 1;
    }

    private void Grow()
    {
        slots = new int[slots.Length * 2];
        for (var id = 0; id < Count; id++)
        {
            var at = (int)hashes[id] & (slots.Length - 1);
            while (slots[at] != 0)
                at = (at + 1) & (slots.Length - 1);
            slots[at] = id + 1;
        }
    }
}
