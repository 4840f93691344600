using System.Collections.Immutable;

namespace Kunskapsbanken.Lunr;

/// <summary>Finds more than the very term for the plain words of a query: other forms, words written apart, missing marks, typing errors.</summary>
/// <remarks>The JavaScript client does the same under <c>find</c>; a test holds the two together.</remarks>
internal sealed class QueryWidening(ITermSource source, Analyzer analyzer)
{
    private const int ShortestFolded = 4;
    private const int ShortestFuzzy = 5;

    // Longer words have more places to go wrong in; but the ways to be wrong twice grow with the square of the length.
    private const int ShortestTwiceFuzzy = 9;
    private const int LongestTwiceFuzzy = 20;

    /// <summary>Whether a clause is a word without wildcard or edit distance.</summary>
    public static bool IsPlain(QueryClause clause) => clause is { UsesPipeline: true, EditDistance: null };

    /// <summary>The index's terms for a word and its other forms; if there are none, those that differ only in marks.</summary>
    public List<string> FormsOf(string word)
    {
        var exact = KnownForms(word);
        var term = analyzer.QueryTerm(word) ?? "";
        if (exact.Count > 0 || term.Length < ShortestFolded)
            return exact;
        return [.. source.TermsFoldedAs(term).Where(candidate => Folding.MayStandFor(term, candidate))];
    }

    /// <summary>"handlings plan": a clause for every two neighbours that are one word in the index.</summary>
    public IEnumerable<ExpandedClause> Joined(ImmutableArray<QueryClause> clauses)
    {
        foreach (var (first, second) in clauses.Zip(clauses.Skip(1)))
        {
            var together = IsPlain(first) && IsPlain(second) && first.Presence == QueryPresence.Optional && second.Presence == QueryPresence.Optional
                && first.Fields.SequenceEqual(second.Fields);
            if (together && KnownForms(first.Term + second.Term) is { Count: > 0 } terms)
                yield return new ExpandedClause(second, terms);
        }
    }

    /// <summary>The clauses with what is spelt nearly like the plain words that the index does not have; null when there is nothing.</summary>
    public List<ExpandedClause>? Approximate(List<ExpandedClause> clauses)
    {
        List<ExpandedClause> widened = [.. clauses.Select(expanded =>
            expanded.Terms.Count == 0 && IsPlain(expanded.Clause) && expanded.Clause.Presence != QueryPresence.Prohibited
                ? expanded with { Terms = NearlyLike(expanded.Clause.Term) }
                : expanded)];
        return widened.Exists(expanded => expanded.Terms.Count > 0) ? widened : null;
    }

    private List<string> KnownForms(string word)
    {
        var forms = analyzer.OtherForms(word).Prepend(word).Select(form => analyzer.QueryTerm(form) ?? "");
        return [.. forms.Distinct().Where(term => term.Length > 0 && source.Find(term) is not null)];
    }

    /// <summary>The first letter is taken for right, so that not all terms need be fetched.</summary>
    private List<string> NearlyLike(string word)
    {
        var term = analyzer.QueryTerm(word) ?? "";
        if (term.Length < ShortestFuzzy || TermPattern.FromFuzzyTerm(term, term.Length is >= ShortestTwiceFuzzy and <= LongestTwiceFuzzy ? 2 : 1) is not { } pattern)
            return [];
        var initial = Folding.Fold(term[..1]);
        return TermMatcher.Match([.. source.TermsFrom(term[..1]).Where(candidate => candidate.Length > 0 && Folding.Fold(candidate[..1]) == initial)], pattern);
    }
}
