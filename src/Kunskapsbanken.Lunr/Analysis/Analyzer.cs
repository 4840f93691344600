using System.Collections.Immutable;

namespace Kunskapsbanken.Lunr;

/// <summary>How tokens become terms: one pipeline for documents and one for queries.</summary>
/// <param name="Indexing">Applied to every token of a document, in order.</param>
/// <param name="Searching">Applied to every query term without a wildcard; only these names are written to the index.</param>
public sealed record Analyzer(ImmutableArray<PipelineFunction> Indexing, ImmutableArray<PipelineFunction> Searching)
{
    /// <summary>
    /// Other forms of a lower-cased word that its stem does not cover: searched for as well by <see cref="SearchIndex.Find"/>.
    /// Forms that are no words do no harm: only those that the index has are used.
    /// </summary>
    public Func<string, IEnumerable<string>> OtherForms { get; init; } = static _ => [];

    /// <summary>The term of a document's token, or null when the token is dropped. The token is lower-cased already.</summary>
    public string? IndexTerm(string token) => Run(Indexing, token);

    /// <summary>The term of a query's word, or null when the word is dropped. The word is lower-cased already.</summary>
    public string? QueryTerm(string word) => Run(Searching, word);

    private static string? Run(ImmutableArray<PipelineFunction> functions, string? token)
    {
        foreach (var function in functions)
        {
            if (token is null)
                return null;
            token = function.Apply(token);
        }
        return token;
    }
}
