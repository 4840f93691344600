namespace Kunskapsbanken.Lunr;

/// <summary>Finds the terms that a pattern accepts, in the order in which lunr lists them.</summary>
/// <remarks>
/// lunr intersects the pattern with a minimal automaton of all terms; the sorted terms themselves serve as well, since a run
/// of terms with a common beginning is a node of their trie. (lunr's minimization can, with digits in terms, take two
/// different nodes for one, as it joins edge labels and node numbers without a separator; that is not imitated.)
/// </remarks>
internal static class TermMatcher
{
    /// <param name="terms">Sorted by UTF-16 units; at least all that the pattern accepts.</param>
    /// <param name="pattern">What to look for.</param>
    public static List<string> Match(IReadOnlyList<string> terms, TermPattern pattern)
    {
        var root = new Found(0, 0);
        var count = 1;
        var stack = new Stack<Frame>([new(pattern, root, new Run(0, terms.Count, 0))]);
        var seen = new HashSet<(int Pattern, int Found)>();
        while (stack.TryPop(out var frame))
        {
            if (!seen.Add((frame.Pattern.Number, frame.Found.Number)))
                continue;
            foreach (var (character, next) in frame.Pattern.Edges)
            {
                foreach (var (edge, run) in frame.Run.Edges(terms, character))
                {
                    var found = frame.Found.Step(edge, run.First, ref count);
                    found.IsFinal |= next.IsFinal && terms[run.First].Length == run.Depth;
                    stack.Push(new(next, found, run));
                }
            }
        }
        return root.Collect(terms);
    }

    private readonly record struct Frame(TermPattern Pattern, Found Found, Run Run);

    /// <summary>The terms from First up to End, which agree in their first Depth characters: a node of the trie.</summary>
    private readonly record struct Run(int First, int End, int Depth)
    {
        /// <summary>The edges that a pattern's edge accepts, in the order of a JavaScript object's keys.</summary>
        public List<(char Character, Run Next)> Edges(IReadOnlyList<string> terms, char accepted)
        {
            var edges = new List<(char Character, Run Next)>();
            // The term that ends here, if any, is the first.
            var at = First < End && terms[First].Length == Depth ? First + 1 : First;
            if (accepted != TermPattern.AnyCharacter)
                at = FirstFrom(terms, at, accepted);
            while (at < End)
            {
                var character = terms[at][Depth];
                if (accepted != TermPattern.AnyCharacter && character != accepted)
                    break;
                var end = FirstFrom(terms, at + 1, character + 1);
                edges.Insert(JavaScriptKeys.PlaceOf(character, edges, edge => edge.Character), (character, new Run(at, end, Depth + 1)));
                at = end;
            }
            return edges;
        }

        /// <summary>The first term from a place whose next character is not below a given one.</summary>
        private int FirstFrom(IReadOnlyList<string> terms, int from, int character)
        {
            var end = End;
            while (from < end)
            {
                var middle = (from + end) / 2;
                if (terms[middle][Depth] < character)
                    from = middle + 1;
                else
                    end = middle;
            }
            return from;
        }
    }

    /// <summary>A node of the intersection.</summary>
    private sealed class Found(int number, int firstTerm)
    {
        private readonly List<(char Character, Found Next)> edges = [];

        public int Number => number;

        public bool IsFinal { get; set; }

        public Found Step(char character, int term, ref int count)
        {
            var at = edges.FindIndex(edge => edge.Character == character);
            if (at >= 0)
                return edges[at].Next;
            var next = new Found(count++, term);
            edges.Insert(JavaScriptKeys.PlaceOf(character, edges, edge => edge.Character), (character, next));
            return next;
        }

        public List<string> Collect(IReadOnlyList<string> terms)
        {
            var words = new List<string>();
            var stack = new Stack<Found>([this]);
            while (stack.TryPop(out var node))
            {
                if (node.IsFinal)
                    words.Add(terms[node.Term]);
                foreach (var (_, next) in node.edges)
                    stack.Push(next);
            }
            return words;
        }

        private int Term => firstTerm;
    }
}
