using System.Collections.Concurrent;

namespace Kunskapsbanken.Lunr;

/// <summary>Turns documents into <see cref="DocumentTerms"/>. Thread-safe: one instance serves all threads.</summary>
/// <remarks>The instance remembers what tokens became (at most some 20 MB a thread), and nothing of the documents.</remarks>
public sealed class DocumentAnalyzer(IndexSchema schema)
{
    private readonly ConcurrentBag<AnalysisScratch> idle = [];

    /// <summary>Counts the terms of one document.</summary>
    /// <param name="documentRef">What the document is found as. Best begun with a letter: see <see cref="SearchIndex.Merge"/>.</param>
    /// <param name="texts">Fields and their texts, in any order. A field left out is empty; one given twice is joined by a space.</param>
    /// <exception cref="ArgumentException">A field that the schema does not have.</exception>
    public DocumentTerms Analyze(string documentRef, params IEnumerable<(string Field, string Text)> texts)
    {
        var byField = new string[schema.Fields.Length];
        Array.Fill(byField, "");
        foreach (var (field, text) in texts)
        {
            var at = schema.FieldAt(field);
            byField[at] = byField[at].Length == 0 ? text : $"{byField[at]} {text}";
        }
        if (!idle.TryTake(out var scratch))
            scratch = new AnalysisScratch(schema.Analyzer.IndexTerm);
        var terms = scratch.Analyze(schema.Fingerprint, documentRef, byField);
        idle.Add(scratch);
        return terms;
    }
}
