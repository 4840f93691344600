using System.Collections.Immutable;

namespace Kunskapsbanken.Lunr;

/// <summary>Answers queries as lunr 2.3.9's <c>Index.query</c> does: the same documents, order and scores, to the last bit.</summary>
internal sealed class QueryEngine(ITermSource source, Analyzer analyzer)
{
    /// <summary>lunr's answer.</summary>
    public SearchAnswer Search(string text)
    {
        var error = QueryParser.Parse(text, source.Fields, out var query);
        if (error is not null)
            return SearchAnswer.Failed(error);
        var expanded = new List<ExpandedClause>();
        foreach (var clause in query.Clauses)
        {
            if (Expand(clause) is not { } terms)
                return SearchAnswer.Failed(TooWide(clause, text));
            expanded.Add(new ExpandedClause(clause, terms));
        }
        return Answer(expanded);
    }

    /// <summary>lunr's answer to the query with its plain words widened: see <see cref="SearchIndex.Find"/>.</summary>
    public SearchAnswer Find(string text)
    {
        var error = QueryParser.Parse(text, source.Fields, out var query);
        if (error is not null)
            return SearchAnswer.Failed(error);
        var widening = new QueryWidening(source, analyzer);
        var expanded = new List<ExpandedClause>();
        foreach (var clause in query.Clauses)
        {
            if ((QueryWidening.IsPlain(clause) ? widening.FormsOf(clause.Term) : Expand(clause)) is not { } terms)
                return SearchAnswer.Failed(TooWide(clause, text));
            expanded.Add(new ExpandedClause(clause, terms));
        }
        expanded.AddRange(widening.Joined(query.Clauses));
        var answer = Answer(expanded);
        return answer.Results.Length == 0 && widening.Approximate(expanded) is { } approximate ? Answer(approximate) with { IsApproximate = true } : answer;
    }

    private SearchAnswer Answer(List<ExpandedClause> clauses)
    {
        var matching = new QueryMatching(source);
        foreach (var (clause, terms) in clauses)
            matching.Apply(clause, terms);
        var wanted = clauses.Where(expanded => expanded.Clause.Presence != QueryPresence.Prohibited).ToList();
        var scores = wanted.Count == 0 ? matching.AllDocuments() : matching.Scores();
        // Stable, as JavaScript's sort is.
        var results = scores.OrderByDescending(scored => scored.Score).Select(scored => new SearchResult(source.RefOf(scored.Document), scored.Score));
        return new SearchAnswer([.. results], [.. wanted.SelectMany(expanded => expanded.Terms).Distinct()], null);
    }

    /// <summary>The index's terms that a clause's word stands for; null when there are too many ways to spell it.</summary>
    private List<string>? Expand(QueryClause clause)
    {
        var word = clause.UsesPipeline ? analyzer.QueryTerm(clause.Term) ?? "" : clause.Term;
        if (clause.EditDistance is { } distance)
            return TermPattern.FromFuzzyTerm(word, distance) is { } fuzzy ? TermMatcher.Match(source.TermsFrom(""), fuzzy) : null;
        var wildcard = word.IndexOf(TermPattern.AnyCharacter, StringComparison.Ordinal);
        if (wildcard >= 0)
            return TermMatcher.Match(source.TermsFrom(word[..wildcard]), TermPattern.FromTerm(word));
        return source.Find(word) is null || word.Length == 0 ? [] : [word];
    }

    private static QueryError TooWide(QueryClause clause, string text) => new($"'{clause.Term}~{clause.EditDistance}' is too wide", 0, text.Length);
}

/// <summary>A clause and the index's terms that it stands for.</summary>
internal sealed record ExpandedClause(QueryClause Clause, List<string> Terms);
