using Kunskapsbanken.Records;

namespace Kunskapsbanken.Editions.Changes;

/// <summary>Authored values of any field as words.</summary>
internal static class FieldValues
{
    private const int MaxName = 60;

    /// <summary>All that stands in a field: its values, who claims each when sources disagree, or the word that it is unknown.</summary>
    public static ImmutableArray<FieldValue> Of(Field field, IAuthored? authored)
    {
        if (authored is null)
            return [];
        if (authored.Unknown is { } reason)
            return [new($"okänd ({Terms.Label(reason)})")];
        var sources = authored.ClaimSources.Select(c => (RecordKey?)c.Source.Target).ToList();
        return [.. authored.Values.Select((v, i) => Of(field, v.Value) with { Source = i < sources.Count ? sources[i] : null })];
    }

    public static FieldValue Of(Field field, object value) => value switch
    {
        Enum term => new(Terms.Label(term)),
        TimeOnly time => new(time.ToString("HH:mm", CultureInfo.InvariantCulture)),
        decimal number => new(number.ToString("#,##0.##", CultureInfo.GetCultureInfo("sv-SE"))),
        Prose prose => new(BodyText.Of(prose.Body)),
        Reference reference => new(reference.ToString(), reference.Target),
        string or long or PartialDate or WebAddress => new(string.Create(CultureInfo.InvariantCulture, $"{value}")),
        _ => new(string.Join("; ", Inner(field, value))),
    };

    /// <summary>What a part is known by among its like: its id, else its first required field, shortened.</summary>
    public static FieldValue NameOf(Field field, object part)
    {
        var fields = field.Part!.Fields;
        var named = fields.FirstOrDefault(f => f is { IsRequired: true, Kind: FieldKind.Text, Name: not ("id" or "responsible") })
            ?? fields.FirstOrDefault(f => f.IsRequired) ?? fields[0];
        var value = Of(named, named.ValueIn(part)) is [var first, ..] ? first : new("");
        return value.Text.Length <= MaxName ? value : value with { Text = value.Text[..(MaxName - 1)].TrimEnd() + "…" };
    }

    /// <summary>What stays the same when another part's values change: its id, else its name.</summary>
    public static string IdentityOf(Field field, object part) =>
        field.Part!.TryGet("id", out var id) && Of(id, id.ValueIn(part)) is [var value, ..] ? value.Text : NameOf(field, part).Text;

    /// <summary>The part's own values, one "label: value" each.</summary>
    private static IEnumerable<string> Inner(Field field, object part) =>
        from inner in field.Part!.Fields
        let values = Of(inner, inner.ValueIn(part))
        where values.Length > 0
        select $"{inner.Label}: {string.Join(", ", values.Select(v => v.Text))}";
}
