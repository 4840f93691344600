using System.Collections.Immutable;

namespace Kunskapsbanken.Lunr;

/// <summary>What the query engine needs of an index, wherever it is kept.</summary>
internal interface ITermSource
{
    ImmutableArray<string> Fields { get; }

    /// <summary>Numbers of documents are below this; they ascend in the order in which documents were added.</summary>
    int DocumentLimit { get; }

    /// <summary>The numbers of all documents, ascending.</summary>
    IEnumerable<int> Documents { get; }

    string RefOf(int document);

    /// <summary>The term, or null when no document has it.</summary>
    ITermEntry? Find(string term);

    /// <summary>Sorted by UTF-16 units: all terms that begin with a prefix, and perhaps others.</summary>
    IReadOnlyList<string> TermsFrom(string prefix);

    /// <summary>All terms that have the same folded form as a term.</summary>
    IEnumerable<string> TermsFoldedAs(string term);
}

/// <summary>One term of an index.</summary>
internal interface ITermEntry
{
    /// <summary>Orders terms by first sight, as lunr numbers them: products are summed in this order, and every bit counts.</summary>
    TermRank Rank { get; }

    /// <summary>The documents that have the term in a field, in the order of their keys in JavaScript, with the term's weights.</summary>
    WeightedDocuments In(int field);
}

/// <summary>The place of a term in the order of first sight: the document, its field, and the place among that field's terms.</summary>
internal readonly record struct TermRank(int Document, int Field, int Place) : IComparable<TermRank>
{
    public int CompareTo(TermRank other) => (Document, Field, Place).CompareTo((other.Document, other.Field, other.Place));
}

/// <summary>Documents and weights, in parallel.</summary>
internal readonly record struct WeightedDocuments(int[] Documents, double[] Weights);
