namespace Kunskapsbanken.Lunr;

/// <summary>A document that an index is written of, in the order and with the number that it has there.</summary>
/// <param name="Ref">What it is found as.</param>
/// <param name="Version">Names what <paramref name="Read"/> gives: same version, same terms and words.</param>
/// <param name="FragmentVersion">Names what <paramref name="Fragment"/> gives.</param>
/// <param name="Read">The document's terms and words. Safe to call from any thread.</param>
/// <param name="Fragment">What lists of results show of it.</param>
public sealed record IndexedDocument(string Ref, string Version, string FragmentVersion, Func<AnalyzedDocument> Read, Func<RecordFragment> Fragment);

/// <summary>A document as <see cref="DocumentAnalyzer"/> leaves it.</summary>
public sealed record AnalyzedDocument(DocumentTerms Terms, DocumentWords Words);
