namespace Kunskapsbanken.Lunr;

/// <summary>The sorted terms from First up to End, which agree in their first Depth characters: a node of the terms' trie.</summary>
internal readonly record struct TermRun(int First, int End, int Depth)
{
    /// <summary>The nodes one character further, in the order of a JavaScript object's keys.</summary>
    public List<(char Character, TermRun Next)> Edges(IReadOnlyList<string> terms)
    {
        var edges = new List<(char Character, TermRun Next)>();
        // The term that ends here, if any, is the first.
        var at = First < End && terms[First].Length == Depth ? First + 1 : First;
        while (at < End)
        {
            var character = terms[at][Depth];
            var end = EndOf(terms, at, character);
            JavaScriptKeys.Add(edges, character, new TermRun(at, end, Depth + 1));
            at = end;
        }
        return edges;
    }

    /// <summary>Where the terms end that have a character next, from one of them on.</summary>
    private int EndOf(IReadOnlyList<string> terms, int from, char character)
    {
        var end = End;
        while (from < end)
        {
            var middle = (from + end) / 2;
            if (terms[middle][Depth] <= character)
                from = middle + 1;
            else
                end = middle;
        }
        return from;
    }
}
