namespace Kunskapsbanken.Lunr;

/// <summary>
/// The automaton that a query's term stands for: a plain term, one with wildcards, or all terms within an edit distance. The
/// edge <c>*</c> accepts any character.
/// </summary>
/// <remarks>
/// Source: lunr 2.3.9, <c>TokenSet.fromString</c> and <c>fromFuzzyString</c>. The order in which edges are made decides in
/// which order the matching terms are listed, and with it the order of equal scores, so it is kept.
/// </remarks>
internal sealed class TermPattern
{
    public const char AnyCharacter = '*';

    /// <summary>Beyond this many states a fuzzy term is refused: lunr itself would keep a browser busy for minutes.</summary>
    private const int MostStates = 1_000_000;

    private readonly List<(char Character, TermPattern Next)> edges = [];

    private TermPattern()
    {
    }

    public bool IsFinal { get; private set; }

    /// <summary>In the order of a JavaScript object's keys: digits ascending, then as they were made.</summary>
    public IReadOnlyList<(char Character, TermPattern Next)> Edges => edges;

    public static TermPattern FromTerm(string term)
    {
        var root = new TermPattern();
        var node = root;
        for (var i = 0; i < term.Length; i++)
        {
            var last = i == term.Length - 1;
            if (term[i] == AnyCharacter)
            {
                if (node.Find(AnyCharacter) is null)
                    JavaScriptKeys.Add(node.edges, AnyCharacter, node);
                node.IsFinal = last;
            }
            else
            {
                var next = new TermPattern { IsFinal = last };
                JavaScriptKeys.Add(node.edges, term[i], next);
                node = next;
            }
        }
        return root;
    }

    /// <summary>All that differs from a term by at most a number of insertions, deletions, substitutions and transpositions.</summary>
    /// <returns>Null when there would be too many states.</returns>
    public static TermPattern? FromFuzzyTerm(string term, int editDistance)
    {
        var root = new TermPattern();
        var stack = new Stack<FuzzyState>([new(root, editDistance, new Rest(0, null))]);
        var seen = new HashSet<FuzzyState>();
        while (stack.TryPop(out var state))
        {
            // The same state again would only make the same edges again.
            if (!seen.Add(state))
                continue;
            if (seen.Count > MostStates)
                return null;
            var length = state.Rest.LengthIn(term);
            if (length > 0)
                stack.Push(state with { Node = state.Node.Step(state.Rest.FirstIn(term), length == 1), Rest = state.Rest.Skip });
            if (state.Edits > 0)
                PushEdits(state, term, stack);
        }
        return root;
    }

    private static void PushEdits(FuzzyState state, string term, Stack<FuzzyState> stack)
    {
        var (node, edits, rest) = state;
        var length = rest.LengthIn(term);
        edits--;
        stack.Push(new(node.Step(AnyCharacter, length == 0), edits, rest));
        if (length > 1)
            stack.Push(new(node, edits, rest.Skip));
        if (length == 1)
            node.IsFinal = true;
        if (length >= 1)
            stack.Push(new(node.Step(AnyCharacter, length == 1), edits, rest.Skip));
        if (length > 1)
            stack.Push(new(node.Step(rest.SecondIn(term), false), edits, rest.SkipSecondIn(term)));
    }

    private TermPattern Step(char character, bool final)
    {
        var next = Find(character);
        if (next is null)
            JavaScriptKeys.Add(edges, character, next = new TermPattern());
        next.IsFinal |= final;
        return next;
    }

    private TermPattern? Find(char character)
    {
        foreach (var (known, next) in edges)
        {
            if (known == character)
                return next;
        }
        return null;
    }

    private readonly record struct FuzzyState(TermPattern Node, int Edits, Rest Rest);

    /// <summary>What is left of the term: a tail of it, perhaps with one transposed character before.</summary>
    private readonly record struct Rest(int Start, char? Carried)
    {
        public Rest Skip => Carried is null ? this with { Start = Start + 1 } : this with { Carried = null };

        public int LengthIn(string term) => term.Length - Start + (Carried is null ? 0 : 1);

        public char FirstIn(string term) => Carried ?? term[Start];

        public char SecondIn(string term) => Carried is null ? term[Start + 1] : term[Start];

        public Rest SkipSecondIn(string term) => new(Carried is null ? Start + 2 : Start + 1, FirstIn(term));
    }
}
