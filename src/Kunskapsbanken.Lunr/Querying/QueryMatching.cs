namespace Kunskapsbanken.Lunr;

/// <summary>What the clauses of one query have matched so far.</summary>
internal sealed class QueryMatching(ITermSource source)
{
    private readonly QueryVector[] vectors = [.. source.Fields.Select(_ => new QueryVector())];
    // Null stands for all documents.
    private DocumentSet? required;
    private readonly DocumentSet prohibited = new(source.DocumentLimit);
    private readonly DocumentSet[] matched = [.. source.Fields.Select(_ => new DocumentSet(source.DocumentLimit))];
    private readonly List<(int Document, int Field)> matches = [];

    public void Apply(QueryClause clause, List<string> terms)
    {
        var clauseMatches = new DocumentSet(source.DocumentLimit);
        foreach (var term in terms)
        {
            if (source.Find(term) is { } entry)
                ApplyTerm(clause, term, entry, clauseMatches);
        }
        // lunr keeps such a set for every field, and asks that a document be in all of them, which comes to the same.
        if (clause.Presence == QueryPresence.Required && required is not null)
            required.IntersectWith(clauseMatches);
        else if (clause.Presence == QueryPresence.Required)
            required = clauseMatches;
    }

    /// <summary>The documents that the query finds with their scores, in the order in which lunr comes upon them.</summary>
    public IEnumerable<(int Document, double Score)> Scores()
    {
        var byField = vectors.Select(vector => vector.Similarities(source.DocumentLimit)).ToArray();
        var scores = new double[source.DocumentLimit];
        var found = new DocumentSet(source.DocumentLimit);
        var order = new List<int>();
        foreach (var (document, field) in matches)
        {
            if (prohibited.Contains(document) || required?.Contains(document) == false)
                continue;
            // Fields are added in the order in which they matched: a sum of three depends on it.
            scores[document] += byField[field][document];
            if (found.Add(document))
                order.Add(document);
        }
        return order.Select(document => (document, scores[document]));
    }

    /// <summary>All documents but the prohibited ones, with no score.</summary>
    public IEnumerable<(int Document, double Score)> AllDocuments() =>
        source.Documents.Where(document => !prohibited.Contains(document)).Select(document => (document, 0.0));

    private void ApplyTerm(QueryClause clause, string term, ITermEntry entry, DocumentSet clauseMatches)
    {
        foreach (var field in clause.Fields)
        {
            var postings = entry.In(field);
            if (clause.Presence == QueryPresence.Prohibited)
            {
                foreach (var document in postings.Documents)
                    prohibited.Add(document);
                continue;
            }
            foreach (var document in postings.Documents)
            {
                clauseMatches.Add(document);
                if (matched[field].Add(document))
                    matches.Add((document, field));
            }
            vectors[field].Add(term, entry.Rank, clause.Boost, postings);
        }
    }
}
