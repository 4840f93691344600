namespace Kunskapsbanken.Lunr;

/// <summary>What each distinct token became. Tokens are looked up as they stand in a text, without making strings.</summary>
/// <remarks>
/// Not a dictionary: half of the time of building an index is spent here. The hash is had while cutting tokens, and all that
/// is known of a token stands in its slot, since the table is larger than the processor's caches.
/// </remarks>
internal sealed class TokenTable
{
    public const uint EmptyHash = 2166136261;

    private Slot[] slots = new Slot[1 << 12];
    private char[] characters = new char[1 << 15];
    private int charactersUsed;

    public int Count { get; private set; }

    /// <summary>The hash of a token with one more character: FNV-1a over UTF-16 units.</summary>
    public static uint Hash(uint hash, char next) => (hash ^ next) * 16777619;

    /// <summary>The token's slot, good until the next call of <see cref="Add"/>; <paramref name="isKnown"/> tells whether there is one.</summary>
    public ref Slot Find(ReadOnlySpan<char> token, uint hash, out bool isKnown)
    {
        var at = (int)hash & (slots.Length - 1);
        for (; slots[at].Length > 0; at = (at + 1) & (slots.Length - 1))
        {
            ref var slot = ref slots[at];
            if (slot.Hash == hash && slot.Length == token.Length && characters.AsSpan(slot.Start, slot.Length).SequenceEqual(token))
            {
                isKnown = true;
                return ref slot;
            }
        }
        isKnown = false;
        return ref slots[at];
    }

    /// <summary>Adds a token that is not there; it has at least one character.</summary>
    public ref Slot Add(ReadOnlySpan<char> token, uint hash)
    {
        if (++Count * 2 > slots.Length)
            Grow();
        if (charactersUsed + token.Length > characters.Length)
            Array.Resize(ref characters, Math.Max(characters.Length * 2, charactersUsed + token.Length));
        token.CopyTo(characters.AsSpan(charactersUsed));
        ref var slot = ref Place(slots, new Slot { Hash = hash, Start = charactersUsed, Length = token.Length });
        charactersUsed += token.Length;
        return ref slot;
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

    private static ref Slot Place(Slot[] slots, Slot slot)
    {
        var at = (int)slot.Hash & (slots.Length - 1);
        while (slots[at].Length > 0)
            at = (at + 1) & (slots.Length - 1);
        slots[at] = slot;
        return ref slots[at];
    }

    /// <summary>A token and what is known of it.</summary>
    internal struct Slot
    {
        public uint Hash;
        public int Start;

        /// <summary>Zero marks an empty slot: no token is empty.</summary>
        public int Length;

        /// <summary>The number of the term that it becomes; below zero when it is dropped.</summary>
        public int Term;

        /// <summary>The number of the word that it is; below zero when it is none.</summary>
        public int Word;

        /// <summary>The number of its stem in the synonyms' labels; below zero when it has none.</summary>
        public int LabelStem;

        /// <summary>The number of the document where it was last met.</summary>
        public int LastDocument;
    }
}
