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
    private const int MostStates = 200_000;

    private readonly List<(char Character, TermPattern Next)> edges = [];

    private TermPattern(int number) => Number = number;

    /// <summary>Distinct within one pattern.</summary>
    public int Number { get; }

    public bool IsFinal { get; private set; }

    /// <summary>In the order of a JavaScript object's keys: digits ascending, then as they were made.</summary>
    public IReadOnlyList<(char Character, TermPattern Next)> Edges => edges;

    public static TermPattern FromTerm(string term)
    {
        var count = 0;
        var root = new TermPattern(count++);
        var node = root;
        for (var i = 0; i < term.Length; i++)
        {
            var last = i == term.Length - 1;
            if (term[i] == AnyCharacter)
            {
                node.SetEdge(AnyCharacter, node);
                node.IsFinal = last;
            }
            else
            {
                var next = new TermPattern(count++) { IsFinal = last };
                node.SetEdge(term[i], next);
                node = next;
            }
        }
        return root;
    }

    /// <summary>All that differs from a term by at most a number of insertions, deletions, substitutions and transpositions.</summary>
    /// <returns>Null when there would be too many states.</returns>
    public static TermPattern? FromFuzzyTerm(string term, int editDistance)
    {
        var count = 0;
        var root = new TermPattern(count++);
        var stack = new Stack<FuzzyState>([new(root, editDistance, new Rest(term, 0, null))]);
        var seen = new HashSet<FuzzyState>();
        while (stack.TryPop(out var state))
        {
            // The same state again would only make the same edges again.
            if (!seen.Add(state))
                continue;
            if (seen.Count > MostStates)
                return null;
            if (state.Rest.Length > 0)
                stack.Push(state with { Node = state.Node.Step(state.Rest.First, state.Rest.Length == 1, ref count), Rest = state.Rest.Skip });
            if (state.Edits > 0)
                PushEdits(state, stack, ref count);
        }
        return root;
    }

    private static void PushEdits(FuzzyState state, Stack<FuzzyState> stack, ref int count)
    {
        var (node, edits, rest) = state;
        edits--;
        stack.Push(new(node.Step(AnyCharacter, rest.Length == 0, ref count), edits, rest));
        if (rest.Length > 1)
            stack.Push(new(node, edits, rest.Skip));
        if (rest.Length == 1)
            node.IsFinal = true;
        if (rest.Length >= 1)
            stack.Push(new(node.Step(AnyCharacter, rest.Length == 1, ref count), edits, rest.Skip));
        if (rest.Length > 1)
            stack.Push(new(node.Step(rest.Second, false, ref count), edits, rest.SkipSecond));
    }

    private TermPattern Step(char character, bool final, ref int count)
    {
        var at = edges.FindIndex(edge => edge.Character == character);
        var next = at >= 0 ? edges[at].Next : new TermPattern(count++);
        if (at < 0)
            SetEdge(character, next);
        next.IsFinal |= final;
        return next;
    }

    private void SetEdge(char character, TermPattern next)
    {
        var at = edges.FindIndex(edge => edge.Character == character);
        if (at >= 0)
            edges[at] = (character, next);
        else
            edges.Insert(JavaScriptKeys.PlaceOf(character, edges, edge => edge.Character), (character, next));
    }

    private readonly record struct FuzzyState(TermPattern Node, int Edits, Rest Rest);

    /// <summary>What is left of the term: a tail of it, perhaps with one transposed character before.</summary>
    private readonly record struct Rest(string Term, int Start, char? Carried)
    {
        public int Length => Term.Length - Start + (Carried is null ? 0 : 1);

        public char First => Carried ?? Term[Start];

        public char Second => Carried is null ? Term[Start + 1] : Term[Start];

        public Rest Skip => Carried is null ? this with { Start = Start + 1 } : this with { Carried = null };

        public Rest SkipSecond => new(Term, Carried is null ? Start + 2 : Start + 1, First);
    }
}
