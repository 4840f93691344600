using System.Collections.Immutable;

namespace Kunskapsbanken.Lunr;

/// <summary>Answers queries as lunr 2.3.9's <c>Index.query</c> does: the same documents, order and scores, to the last bit.</summary>
internal sealed class QueryEngine(ITermSource source, Analyzer analyzer)
{
    public SearchAnswer Search(string text)
    {
        var error = QueryParser.Parse(text, source.Fields, out var query);
        return error is null ? Answer(query, text.Length) : SearchAnswer.Failed(error);
    }

    private SearchAnswer Answer(Query query, int length)
    {
        var matching = new QueryMatching(source);
        var terms = new List<string>();
        foreach (var clause in query.Clauses)
        {
            var word = clause.UsesPipeline ? analyzer.QueryTerm(clause.Term) : clause.Term;
            if (Expand(word, clause) is not { } expanded)
                return SearchAnswer.Failed(new QueryError($"'{clause.Term}~{clause.EditDistance}' is too wide", 0, length));
            matching.Apply(clause, expanded);
            if (clause.Presence != QueryPresence.Prohibited)
                terms.AddRange(expanded);
        }
        var scores = query.IsNegated ? matching.AllDocuments() : matching.Scores();
        // Stable, as JavaScript's sort is.
        var results = scores.OrderByDescending(scored => scored.Score).Select(scored => new SearchResult(source.RefOf(scored.Document), scored.Score));
        return new SearchAnswer([.. results], [.. terms.Distinct()], null);
    }

    /// <summary>The index's terms that a clause's word stands for; null when there are too many ways to spell it.</summary>
    private List<string>? Expand(string? word, QueryClause clause)
    {
        if (string.IsNullOrEmpty(word) && clause.EditDistance is null)
            return [];
        if (clause.EditDistance is { } distance)
            return TermPattern.FromFuzzyTerm(word ?? "", distance) is { } fuzzy ? TermMatcher.Match(source.TermsFrom(""), fuzzy) : null;
        var wildcard = word!.IndexOf(TermPattern.AnyCharacter, StringComparison.Ordinal);
        if (wildcard < 0)
            return source.Find(word) is null ? [] : [word];
        return TermMatcher.Match(source.TermsFrom(word[..wildcard]), TermPattern.FromTerm(word));
    }
}
