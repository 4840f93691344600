namespace Kunskapsbanken.Lunr;

/// <summary>What each distinct token became. Tokens are looked up as they stand in a text, without making strings.</summary>
/// <remarks>Not a dictionary: half of the time of building an index is spent here, and the hash is had while cutting tokens.</remarks>
internal sealed class TokenTable
{
    public const uint EmptyHash = 2166136261;

    private Slot[] slots = new Slot[1 << 12];
    private char[] characters = new char[1 << 15];
    private int charactersUsed;

    public int Count { get; private set; }

    /// <summary>The hash of a token with one more character: FNV-1a over UTF-16 units.</summary>
    public static uint Hash(uint hash, char next) => (hash ^ next) * 16777619;

    public bool TryGet(ReadOnlySpan<char> token, uint hash, out int value)
    {
        for (var at = (int)hash & (slots.Length - 1); slots[at].Length > 0; at = (at + 1) & (slots.Length - 1))
        {
            ref var slot = ref slots[at];
            if (slot.Hash == hash && slot.Length == token.Length && characters.AsSpan(slot.Start, slot.Length).SequenceEqual(token))
            {
                value = slot.Value;
                return true;
            }
        }
        value = 0;
        return false;
    }

    /// <summary>Adds a token that is not there; it has at least one character.</summary>
    public void Add(ReadOnlySpan<char> token, uint hash, int value)
    {
        if (++Count * 2 > slots.Length)
            Grow();
        if (charactersUsed + token.Length > characters.Length)
            Array.Resize(ref characters, Math.Max(characters.Length * 2, charactersUsed + token.Length));
        token.CopyTo(characters.AsSpan(charactersUsed));
        Place(slots, new Slot(hash, charactersUsed, token.Length, value));
        charactersUsed += token.Length;
    }

    public void Clear()
    {
        Array.Clear(slots);
        (Count, charactersUsed) = (0, 0);
    }

    private void Grow()
    {
        var larger = new Slot[slots.Length * 2];
        foreach (var slot in slots)
        {
            if (slot.Length > 0)
                Place(larger, slot);
        }
        slots = larger;
    }

    private static void Place(Slot[] slots, Slot slot)
    {
        var at = (int)slot.Hash & (slots.Length - 1);
        while (slots[at].Length > 0)
            at = (at + 1) & (slots.Length - 1);
        slots[at] = slot;
    }

    // Length zero marks an empty slot: no token is empty.
    private readonly record struct Slot(uint Hash, int Start, int Length, int Value);
}
