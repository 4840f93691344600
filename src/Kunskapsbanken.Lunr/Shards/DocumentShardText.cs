using System.Collections.Immutable;

namespace Kunskapsbanken.Lunr;

/// <summary>Writes files of documents, of fragments and of columns: all that is kept by document and not by term.</summary>
internal static class DocumentShardText
{
    /// <summary>Count; then for every document its number less the file's first, ref, title, address, labels (count, texts) and text.</summary>
    public static string Fragments(int first, IReadOnlyCollection<(string Ref, int Number, RecordFragment Fragment)> documents)
    {
        var text = new ShardText(ShardKind.Fragments).Number(documents.Count);
        foreach (var (name, number, fragment) in documents)
        {
            text.Number(number - first).String(name).String(fragment.Title).String(fragment.Url).Number(fragment.Labels.Length);
            foreach (var label in fragment.Labels)
                text.String(label);
            text.String(fragment.Text);
        }
        return text.ToString();
    }

    /// <summary>
    /// Count; for every document its number less the one before it, less one; for every field, for every document, its length;
    /// for every file of fragments that has any of these documents, in order, its hash.
    /// </summary>
    public static string Documents(int first, int fields, IReadOnlyCollection<(int Number, ImmutableArray<int> Lengths)> documents, IEnumerable<string> fragmentHashes)
    {
        var text = new ShardText(ShardKind.Documents).Number(documents.Count);
        var previous = first - 1;
        foreach (var (number, _) in documents)
        {
            text.Number(number - previous - 1);
            previous = number;
        }
        for (var field = 0; field < fields; field++)
            text.Digits([.. documents.Select(document => document.Lengths[field])]);
        foreach (var hash in fragmentHashes)
            text.Raw(hash);
        return text.ToString();
    }

    /// <summary>
    /// Values: count, then each; documents that have any: count, then for each its number less the one before it, less one, how many
    /// values it has, and their places among the values.
    /// </summary>
    public static string Column(RecordColumn column, ImmutableArray<int> numbers)
    {
        string[] values = [.. column.Values.SelectMany(some => some).Distinct().Order(StringComparer.Ordinal)];
        var places = values.Select((value, place) => (value, place)).ToDictionary(pair => pair.value, pair => pair.place, StringComparer.Ordinal);
        var text = new ShardText(ShardKind.Column).Number(values.Length);
        foreach (var value in values)
            text.String(value);
        text.Number(column.Values.Count(some => some.Length > 0));
        var previous = -1;
        for (var document = 0; document < column.Values.Length; document++)
        {
            if (column.Values[document] is not { Length: > 0 } some)
                continue;
            text.Number(numbers[document] - previous - 1).Number(some.Length);
            previous = numbers[document];
            foreach (var value in some)
                text.Number(places[value]);
        }
        return text.ToString();
    }
}
