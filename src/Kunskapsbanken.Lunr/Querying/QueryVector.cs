namespace Kunskapsbanken.Lunr;

/// <summary>The terms of a query in one field, with their boosts.</summary>
internal sealed class QueryVector
{
    private readonly Dictionary<string, Element> elements = new(StringComparer.Ordinal);

    /// <summary>Adds a term; one that is there already gets the sum of the boosts.</summary>
    public void Add(string term, TermRank rank, double boost, WeightedDocuments postings) =>
        elements[term] = elements.TryGetValue(term, out var element)
            ? element with { Boost = element.Boost + boost }
            : new Element(rank, boost, postings);

    /// <summary>By document: the dot product with the document's vector through this vector's own length.</summary>
    public double[] Similarities(int documentLimit)
    {
        var products = new double[documentLimit];
        var squares = 0.0;
        foreach (var element in elements.Values.OrderBy(element => element.Rank))
        {
            squares += element.Boost * element.Boost;
            for (var i = 0; i < element.Postings.Documents.Length; i++)
                products[element.Postings.Documents[i]] += element.Boost * element.Postings.Weights[i];
        }
        var magnitude = Math.Sqrt(squares);
        for (var i = 0; i < products.Length; i++)
        {
            var similarity = products[i] / magnitude;
            products[i] = double.IsNaN(similarity) ? 0 : similarity;
        }
        return products;
    }

    private sealed record Element(TermRank Rank, double Boost, WeightedDocuments Postings);
}
