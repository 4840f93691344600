using System.Collections.Immutable;

namespace Kunskapsbanken.Lunr;

/// <summary>What a list of results shows of a record.</summary>
/// <param name="Title">Plain text.</param>
/// <param name="Url">As a link on the search page should have it; empty when it follows from the ref.</param>
/// <param name="Labels">Short plain texts, such as collection and municipality; what each means is between writer and page.</param>
/// <param name="Text">Plain text for the excerpt; some 300 characters, since ten records and their neighbours are fetched for a page of results.</param>
public sealed record RecordFragment(string Title, string Url, ImmutableArray<string> Labels, string Text);
