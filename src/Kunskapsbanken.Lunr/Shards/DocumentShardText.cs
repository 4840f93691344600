namespace Kunskapsbanken.Lunr;

/// <summary>Writes files of documents, of fragments and of columns: all that is kept by document and not by term.</summary>
internal sealed class DocumentShardText(SearchIndex index, DocumentNumbers numbers, int fragmentFileSize)
{
    /// <summary>Count; then for every document its number less the file's first, ref, title, address, labels (count, texts) and text.</summary>
    public string Fragments(int file, int[] documents, IReadOnlyList<RecordFragment> fragments)
    {
        var text = new ShardText(ShardKind.Fragments).Number(documents.Length);
        foreach (var document in documents)
        {
            var fragment = fragments[document];
            text.Number(numbers.Numbers[document] - file * fragmentFileSize);
            text.String(index.Refs[document]).String(fragment.Title).String(fragment.Url).Number(fragment.Labels.Length);
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
    public string Documents(int first, int[] documents, Dictionary<int, string> fragmentFiles)
    {
        var text = new ShardText(ShardKind.Documents).Number(documents.Length);
        var previous = first - 1;
        foreach (var document in documents)
        {
            text.Number(numbers.Numbers[document] - previous - 1);
            previous = numbers.Numbers[document];
        }
        for (var field = 0; field < index.Schema.Fields.Length; field++)
        {
            text.Digits([.. documents.Select(document => index.Postings.Lengths[document * index.Schema.Fields.Length + field])]);
        }
        foreach (var file in documents.Select(document => numbers.Numbers[document] / fragmentFileSize).Distinct())
            text.Raw(fragmentFiles[file]);
        return text.ToString();
    }

    /// <summary>
    /// Values: count, then each; documents that have any: count, then for each its number less the one before it, less one, how many
    /// values it has, and their places among the values.
    /// </summary>
    public string Column(RecordColumn column)
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
            text.Number(numbers.Numbers[document] - previous - 1).Number(some.Length);
            previous = numbers.Numbers[document];
            foreach (var value in some)
                text.Number(places[value]);
        }
        return text.ToString();
    }
}
