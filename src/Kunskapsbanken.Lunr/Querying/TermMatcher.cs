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
        var root = new Found(new TermRun(0, terms.Count, 0));
        var stack = new Stack<(TermPattern Pattern, Found Found)>([(pattern, root)]);
        var seen = new HashSet<(TermPattern, Found)>();
        while (stack.TryPop(out var frame))
        {
            // The same pair again would only find the same again.
            if (!seen.Add(frame))
                continue;
            foreach (var (accepted, next) in frame.Pattern.Edges)
            {
                foreach (var (character, run) in frame.Found.TrieEdges(terms))
                {
                    if (accepted != TermPattern.AnyCharacter && accepted != character)
                        continue;
                    var found = frame.Found.Step(character, run);
                    found.IsFinal |= next.IsFinal && terms[run.First].Length == run.Depth;
                    stack.Push((next, found));
                }
            }
        }
        return root.Collect(terms);
    }

    /// <summary>A node of the intersection: what the pattern and the trie have reached by the same characters.</summary>
    private sealed class Found(TermRun run)
    {
        private readonly List<(char Character, Found Next)> edges = [];
        private List<(char Character, TermRun Next)>? trieEdges;

        public bool IsFinal { get; set; }

        /// <summary>Where the trie goes on from here, whether the pattern does or not.</summary>
        public List<(char Character, TermRun Next)> TrieEdges(IReadOnlyList<string> terms) => trieEdges ??= run.Edges(terms);

        public Found Step(char character, TermRun to)
        {
            foreach (var (known, node) in edges)
            {
                if (known == character)
                    return node;
            }
            var next = new Found(to);
            JavaScriptKeys.Add(edges, character, next);
            return next;
        }

        public List<string> Collect(IReadOnlyList<string> terms)
        {
            var words = new List<string>();
            var stack = new Stack<Found>([this]);
            while (stack.TryPop(out var node))
            {
                if (node.IsFinal)
                    words.Add(terms[node.First]);
                foreach (var (_, next) in node.edges)
                    stack.Push(next);
            }
            return words;
        }

        private int First => run.First;
    }
}
