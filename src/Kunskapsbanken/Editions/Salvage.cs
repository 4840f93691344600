using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Indexing;
using Kunskapsbanken.Load;
using Kunskapsbanken.Lunr;
using Kunskapsbanken.Parse;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Editions;

/// <summary>
/// Reads as much as can be read of a record in an old edition. What was published must stay readable though the rules
/// have become stricter since: a field that no longer fits is left out, or stands as illegible where the model requires it.
/// </summary>
public static class Salvage
{
    private const int MaxRounds = 20;

    /// <param name="key">The record's name.</param>
    /// <returns>The record without what can't be read, and its words; null when nothing comes of it.</returns>
    public static (ParsedRecord Record, SearchText Search)? Read(string tree, SourceFile source, RecordKey key)
    {
        if (FieldText.Parse(source.Path, source.Read().Span) is not { } text)
            return null;
        var parser = new RecordParser(keepFaulty: true);
        var model = CollectionInfo.Of(key.Collection).Fields;
        text = Complete(text, model);
        for (var round = 0; round < MaxRounds; round++)
        {
            var problems = new List<Diagnostic>();
            if (Parse(parser, tree, source.Path, text.ToBytes(), problems) is { } record)
                return (record with { Entry = record.Entry with { Hash = source.Hash } }, SiteSearch.Analyze(new DocumentAnalyzer(SiteSearch.Schema), record, parser.Text!));
            var blamed = problems.Where(p => p.IsError).Select(p => text.At(p.Span.Line)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
            if (blamed.Count == 0)
                return null;
            text = blamed.Aggregate(text, (t, name) => LeaveOut(t, name, model));
        }

        return null;
    }

    private static ParsedRecord? Parse(RecordParser parser, string tree, string path, byte[] bytes, List<Diagnostic> problems) =>
        parser.Parse(tree, new(path, bytes), bytes, problems, out _);

    private static FieldText Complete(FieldText text, PartType model)
    {
        foreach (var field in model.Fields.Where(f => f.IsRequired && text.Find(f.Name) is null))
            text = text.Set(field.Name, Stand(field, UnknownReason.NotStated));
        return text;
    }

    private static FieldText LeaveOut(FieldText text, string name, PartType model) =>
        model.TryGet(name, out var field) && field.IsRequired ? text.Set(name, Stand(field, UnknownReason.Illegible)) : text.Remove(name);

    /// <summary>The word for unknown; a record that was published stays so.</summary>
    private static string Stand(Field field, UnknownReason reason) =>
        field.ValueType == typeof(RecordStatus) ? Terms.Code(RecordStatus.Published) : $"{{unknown: {Terms.Code(reason)}}}";
}
