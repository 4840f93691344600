using System.Collections.Concurrent;

namespace Kunskapsbanken.Lunr;

/// <summary>Turns documents into <see cref="DocumentTerms"/>. Thread-safe: one instance serves all threads.</summary>
/// <remarks>The instance remembers what tokens became (at most some 20 MB a thread), and nothing of the documents.</remarks>
public sealed class DocumentAnalyzer
{
    private readonly IndexSchema schema;
    private readonly Synonyms synonyms;
    private readonly ConcurrentBag<(AnalysisScratch Scratch, ByteWriter Writer)> idle = [];

    /// <summary>An analyzer for documents of a schema.</summary>
    /// <param name="schema">Fields and pipelines.</param>
    /// <param name="synonyms">What is looked for when words are collected; none when left out.</param>
    public DocumentAnalyzer(IndexSchema schema, Synonyms? synonyms = null)
    {
        this.schema = schema;
        this.synonyms = synonyms ?? Synonyms.None;
    }

    /// <summary>Counts the terms of one document.</summary>
    /// <param name="documentRef">What the document is found as. Best begun with a letter: see <see cref="SearchIndex.Merge"/>.</param>
    /// <param name="texts">Fields and their texts, in any order. A field left out is empty; one given twice is joined by a space.</param>
    /// <exception cref="ArgumentException">A field that the schema does not have.</exception>
    public DocumentTerms Analyze(string documentRef, params IEnumerable<(string Field, string Text)> texts) => Analyze(documentRef, out _, texts);

    /// <summary>Counts the terms of one document and collects its words, of which <see cref="RelatedWords"/> makes another field.</summary>
    /// <param name="documentRef">What the document is found as.</param>
    /// <param name="words">The words of all texts.</param>
    /// <param name="texts">Fields and their texts.</param>
    /// <exception cref="ArgumentException">A field that the schema does not have.</exception>
    public DocumentTerms Analyze(string documentRef, out DocumentWords words, params IEnumerable<(string Field, string Text)> texts)
    {
        var byField = new string[schema.Fields.Length];
        Array.Fill(byField, "");
        foreach (var (field, text) in texts)
        {
            var at = schema.FieldAt(field);
            byField[at] = byField[at].Length == 0 ? text : $"{byField[at]} {text}";
        }
        var (scratch, writer) = Rent();
        DocumentTerms.WriteHead(writer, schema.Fingerprint, documentRef);
        foreach (var text in byField)
            scratch.WriteField(writer, text);
        var terms = new DocumentTerms(SealedBytes.Seal(writer));
        words = scratch.Words();
        idle.Add((scratch, writer));
        return terms;
    }

    /// <summary>The same document with another text in one field; the other fields are not analysed again.</summary>
    /// <exception cref="ArgumentException">A field that the schema does not have, or a document of another schema.</exception>
    public DocumentTerms With(DocumentTerms document, string field, string text)
    {
        var replaced = schema.FieldAt(field);
        if (document.Fingerprint != schema.Fingerprint)
            throw new ArgumentException($"'{document.Ref}' was analysed for other fields or pipelines; analyse it again.", nameof(document));
        var (scratch, writer) = Rent();
        DocumentTerms.WriteHead(writer, schema.Fingerprint, document.Ref);
        var body = document.Body;
        for (var at = 0; at < schema.Fields.Length; at++)
        {
            var kept = DocumentTerms.SkipField(ref body);
            if (at == replaced)
                scratch.WriteField(writer, text);
            else
                writer.WriteBytes(kept);
        }
        // Sealed before another thread may take the writer.
        var replacedTerms = new DocumentTerms(SealedBytes.Seal(writer));
        idle.Add((scratch, writer));
        return replacedTerms;
    }

    private (AnalysisScratch Scratch, ByteWriter Writer) Rent()
    {
        if (!idle.TryTake(out var rented))
            rented = (new AnalysisScratch(schema.Analyzer.IndexTerm, synonyms), new ByteWriter(16 * 1024));
        rented.Scratch.Begin();
        rented.Writer.Clear();
        return rented;
    }
}
