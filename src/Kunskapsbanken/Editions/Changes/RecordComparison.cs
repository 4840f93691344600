using Kunskapsbanken.Parse;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Editions.Changes;

/// <summary>Compares two versions of a record, field by field, as the model declares the fields.</summary>
public static class RecordComparison
{
    /// <summary>What a change of them means is told elsewhere: a rename, an edition.</summary>
    private static readonly ImmutableHashSet<string> Untold = ["aliases", "edition", "first_edition"];

    /// <summary>Depends on nothing but the two versions.</summary>
    public static ImmutableArray<FieldChange> Compare(ParsedRecord before, ParsedRecord after)
    {
        var changes = ImmutableArray.CreateBuilder<FieldChange>();
        if (before.Record.GetType() != after.Record.GetType())
            return [];
        foreach (var field in CollectionInfo.Of(after.Key.Collection).Fields.Fields)
        {
            if (!Untold.Contains(field.Name))
                changes.AddRange(Compare(field.Name, [], field, Written(field, before.Record), Written(field, after.Record)));
        }

        changes.AddRange(CompareText("body", [new("Text")], before.Body, after.Body));
        return changes.DrainToImmutable();
    }

    private static IEnumerable<FieldChange> Compare(string name, ImmutableArray<FieldValue> path, Field field, IAuthored? before, IAuthored? after)
    {
        var here = path.Add(new(field.Label));
        if (before is null && after is null)
            return [];
        if (field.Kind == FieldKind.Part && IsPlain(before) && IsPlain(after))
            return field.IsList ? PartListComparison.Compare(name, here, field, before, after, CompareParts) : CompareParts(name, here, field, Single(before), Single(after));
        if (before is null || after is null)
            return [new(name, here, before is null ? FieldChangeKind.Added : FieldChangeKind.Removed, FieldValues.Of(field, before), FieldValues.Of(field, after), [])];
        if (Single(before) is Prose a && Single(after) is Prose b)
            return CompareText(name, here, a.Body, b.Body);
        if (field.IsList && before.Unknown is null && after.Unknown is null)
            return CompareLists(name, here, FieldValues.Of(field, before), FieldValues.Of(field, after));
        return CompareValues(name, here, field, before, after);
    }

    private static IEnumerable<FieldChange> CompareParts(string name, ImmutableArray<FieldValue> path, Field field, object? before, object? after) =>
        field.Part!.Fields.SelectMany(f => Compare(name, path, f, before is null ? null : Written(f, before), after is null ? null : Written(f, after)));

    private static IEnumerable<FieldChange> CompareValues(string name, ImmutableArray<FieldValue> path, Field field, IAuthored before, IAuthored after)
    {
        ImmutableArray<FieldValue> a = FieldValues.Of(field, before), b = FieldValues.Of(field, after);
        if (a.SequenceEqual(b))
            yield break;
        var isText = field.Kind == FieldKind.Text && IsPlain(before) && IsPlain(after) && a is [{ Text.Length: > 30 }] && b is [{ Text.Length: > 30 }];
        yield return isText
            ? new(name, path, FieldChangeKind.Changed, [], [], WordDiff.Of(a[0].Text, b[0].Text))
            : new(name, path, FieldChangeKind.Changed, a, b, []);
    }

    private static IEnumerable<FieldChange> CompareLists(string name, ImmutableArray<FieldValue> path, ImmutableArray<FieldValue> before, ImmutableArray<FieldValue> after)
    {
        if (before.SequenceEqual(after))
            yield break;
        var (removed, added) = (Without(before, after), Without(after, before));
        yield return removed.IsEmpty && added.IsEmpty
            ? new(name, path, FieldChangeKind.Reordered, before, after, [])
            : new(name, path, FieldChangeKind.Changed, removed, added, []);
    }

    private static IEnumerable<FieldChange> CompareText(string name, ImmutableArray<FieldValue> path, Body before, Body after)
    {
        string a = BodyText.Of(before), b = BodyText.Of(after);
        if (a == b)
        {
            if (!before.Html.Span.SequenceEqual(after.Html.Span) || !before.Slots.Select(s => s.Link.Written).SequenceEqual(after.Slots.Select(s => s.Link.Written)))
                yield return new(name, path, FieldChangeKind.Formatting, [], [], []);
        }
        else if (a.Length == 0 || b.Length == 0)
            yield return new(name, path, a.Length == 0 ? FieldChangeKind.Added : FieldChangeKind.Removed, Texts(a), Texts(b), []);
        else
            yield return new(name, path, FieldChangeKind.Changed, [], [], WordDiff.Of(a, b));
    }

    private static ImmutableArray<FieldValue> Texts(string text) => text.Length == 0 ? [] : [new(text)];

    /// <summary>An absent list is no value at all.</summary>
    private static IAuthored? Written(Field field, object owner) => field.ValueIn(owner) is { Span.IsNone: false } authored ? authored : null;

    private static bool IsPlain(IAuthored? authored) => authored is null || (authored.Unknown is null && !authored.ClaimSources.Any());

    private static object? Single(IAuthored? authored) => authored?.Values.Select(v => v.Value).Take(2).ToArray() is [var only] && IsPlain(authored) ? only : null;

    /// <summary>The values that are not among the others, each as many times as it is missing there.</summary>
    private static ImmutableArray<FieldValue> Without(ImmutableArray<FieldValue> values, ImmutableArray<FieldValue> others)
    {
        var left = others.ToList();
        return [.. values.Where(v => !left.Remove(v))];
    }
}
