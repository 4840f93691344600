using System.Collections.Immutable;

namespace Kunskapsbanken.Lunr;

/// <summary>Whether a document must have a clause's term.</summary>
public enum QueryPresence
{
    /// <summary>The term adds to the score.</summary>
    Optional,

    /// <summary><c>+term</c>: documents without the term are left out.</summary>
    Required,

    /// <summary><c>-term</c>: documents with the term are left out.</summary>
    Prohibited,
}

/// <summary>One term of a query with its operators.</summary>
/// <param name="Term">Lower-cased, not yet through the pipeline. <c>*</c> stands for any run of characters.</param>
/// <param name="Fields">The numbers of the fields that it may match in; all fields unless one was named.</param>
/// <param name="Boost"><c>^n</c>: what its scores are multiplied by.</param>
/// <param name="EditDistance"><c>~n</c>: how many characters may differ; null without the operator.</param>
/// <param name="Presence">Optional, required or prohibited.</param>
public sealed record QueryClause(string Term, ImmutableArray<int> Fields, double Boost, int? EditDistance, QueryPresence Presence)
{
    /// <summary>Whether the term goes through the search pipeline. One with a wildcard does not: it is no whole word.</summary>
    public bool UsesPipeline { get; init; } = true;
}

/// <summary>A query, parsed. Without any clause that is not prohibited it matches all documents that are left, with score 0.</summary>
/// <param name="Clauses">In the order in which they were written.</param>
public sealed record Query(ImmutableArray<QueryClause> Clauses);

/// <summary>Why a query could not be answered.</summary>
/// <param name="Message">lunr's own message, in English.</param>
/// <param name="Start">The first character of the fault in the query, from zero.</param>
/// <param name="End">The character after its last.</param>
public sealed record QueryError(string Message, int Start, int End);

/// <summary>A document that a query found.</summary>
/// <param name="Ref">The document's ref.</param>
/// <param name="Score">lunr's score: larger is better; comparable only within one query.</param>
public readonly record struct SearchResult(string Ref, double Score);

/// <summary>What came of a query: results, or the fault in it.</summary>
/// <param name="Results">Best first; equal scores as lunr orders them.</param>
/// <param name="Terms">The index's terms that the query's words became, prohibited ones left out: what to highlight.</param>
/// <param name="Error">Null when the query was answered.</param>
public sealed record SearchAnswer(ImmutableArray<SearchResult> Results, ImmutableArray<string> Terms, QueryError? Error)
{
    /// <summary>Whether nothing was found for the words as they were written, and these are results for words spelt nearly alike.</summary>
    public bool IsApproximate { get; init; }

    internal static SearchAnswer Failed(QueryError error) => new([], [], error);
}
