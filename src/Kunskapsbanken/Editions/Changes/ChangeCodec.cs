using Kunskapsbanken.Load;
using Kunskapsbanken.Parse.Cache;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Editions.Changes;

/// <summary>Comparisons of records as bytes and back.</summary>
internal static class ChangeCodec
{
    public static void Write(IReadOnlyDictionary<(ContentHash Before, ContentHash After), ImmutableArray<FieldChange>> changes, CacheWriter to)
    {
        foreach (var ((before, after), fields) in changes.OrderBy(c => c.Key.Before).ThenBy(c => c.Key.After))
        {
            to.Hash(before);
            to.Hash(after);
            to.List(fields, f => Write(f, to));
        }
    }

    public static Dictionary<(ContentHash Before, ContentHash After), ImmutableArray<FieldChange>> Read(ReadOnlySpan<byte> bytes)
    {
        var changes = new Dictionary<(ContentHash, ContentHash), ImmutableArray<FieldChange>>();
        for (var from = new CacheReader(bytes); !from.IsAtEnd;)
        {
            var key = (from.Hash(), from.Hash());
            var fields = new FieldChange[from.Int()];
            for (var i = 0; i < fields.Length; i++)
                fields[i] = new(from.Text(), ReadValues(ref from), (FieldChangeKind)from.Int(), ReadValues(ref from), ReadValues(ref from), ReadWords(ref from));
            changes.Add(key, [.. fields]);
        }

        return changes;
    }

    private static void Write(FieldChange field, CacheWriter to)
    {
        to.Text(field.Name);
        WriteValues(field.Path, to);
        to.Number((int)field.Kind);
        WriteValues(field.Before, to);
        WriteValues(field.After, to);
        to.List(field.Words, w =>
        {
            to.Number((int)w.Kind);
            to.Text(w.Text);
        });
    }

    private static void WriteValues(ImmutableArray<FieldValue> values, CacheWriter to) => to.List(values, v =>
    {
        to.Text(v.Text);
        WriteKey(v.Target, to);
        WriteKey(v.Source, to);
    });

    private static ImmutableArray<FieldValue> ReadValues(ref CacheReader from)
    {
        var values = new FieldValue[from.Int()];
        for (var i = 0; i < values.Length; i++)
            values[i] = new(from.Text(), ReadKey(ref from), ReadKey(ref from));
        return [.. values];
    }

    private static ImmutableArray<WordRun> ReadWords(ref CacheReader from)
    {
        var words = new WordRun[from.Int()];
        for (var i = 0; i < words.Length; i++)
            words[i] = new((WordRunKind)from.Int(), from.Text());
        return [.. words];
    }

    private static void WriteKey(RecordKey? key, CacheWriter to)
    {
        to.Flag(key is not null);
        if (key is { } known)
            to.Key(known);
    }

    private static RecordKey? ReadKey(ref CacheReader from) => from.Flag() ? from.Key() : null;
}
