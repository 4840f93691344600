using Kunskapsbanken.Editing.Schemas;
using Kunskapsbanken.Parse;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Editing.New;

/// <summary>Asks for what a collection requires, one field at a time, and writes the answers as YAML.</summary>
/// <param name="records">What references may point to.</param>
public sealed class RecordQuestions(IDialog dialog, IReadOnlyList<RecordEntry> records)
{
    private static readonly Choice Later = new("Fyll i senare", null);

    private static readonly Choice Done = new("Klar", null);

    /// <param name="known">What need not be asked.</param>
    /// <returns>The known values and the answers, by field name.</returns>
    public ImmutableDictionary<string, FieldDraft> Ask(CollectionInfo collection, ImmutableDictionary<string, FieldDraft> known)
    {
        foreach (var field in collection.Fields.Fields.Where(f => f.IsRequired && !known.ContainsKey(f.Name)))
        {
            if (Ask(field, 0) is { } yaml)
                known = known.Add(field.Name, new(yaml));
        }

        return known;
    }

    private string? Ask(Field field, int indent) => field switch
    {
        { Part: not null, IsList: true } => AskParts(field, indent),
        { Part: not null } => AskPart(field.Part, indent + 2) is { Length: > 0 } lines ? $"\n{lines.TrimEnd('\n')}" : null,
        { IsList: true, Kind: FieldKind.Reference or FieldKind.Term } => AskMany(field),
        { IsList: true } => AskTexts(field),
        { Kind: FieldKind.Reference or FieldKind.Term } => dialog.Choose(field.Label, FieldText.Help(field), [.. Choices(field), .. Unknowns, Later]).Value,
        _ => AskText(field, indent),
    };

    private string? AskText(Field field, int indent)
    {
        var help = $"{FieldText.Help(field)} Tom rad: fyll i senare. Frågetecken: okänt.";
        var answer = dialog.Text(field.Label, help, a => a.Trim() is "" or "?" ? null : FieldProbe.Problem(field, YamlText.Value(field, a)));
        return answer.Trim() switch
        {
            "" => null,
            "?" => YamlText.Unknown(UnknownReason.NotStated),
            _ => YamlText.Value(field, answer, indent),
        };
    }

    private string? AskTexts(Field field)
    {
        var answers = new List<string>();
        while (dialog.Text(field.Label, $"{FieldText.Help(field)} Tom rad avslutar.", _ => null).Trim() is { Length: > 0 } answer)
            answers.Add(answer);
        return answers.Count == 0 ? null : $"\n{string.Join('\n', answers.Select(a => $"  - {YamlText.Scalar(a)}"))}";
    }

    private string? AskMany(Field field)
    {
        var chosen = new List<string>();
        while (true)
        {
            ImmutableArray<Choice> rest = [.. Choices(field).Where(c => !chosen.Contains(c.Value!)), .. chosen.Count == 0 ? Unknowns.Append(Later) : [Done]];
            if (dialog.Choose(field.Label, $"{FieldText.Help(field)} Valda: {chosen.Count}.", rest).Value is not { } value)
                break;
            if (value[0] == '{')
                return value;
            chosen.Add(value);
        }

        return chosen.Count == 0 ? null : YamlText.List(chosen);
    }

    private string? AskParts(Field field, int indent)
    {
        var items = new StringBuilder();
        while (dialog.Choose(field.Label, field.Help, [new("Lägg till", "+"), Done]).Value is not null)
        {
            if (AskPart(field.Part!, indent + 4) is { Length: > 0 } lines)
                items.Append('\n').Append(new string(' ', indent + 2)).Append("- ").Append(lines.TrimEnd('\n').AsSpan(indent + 4));
        }

        return items.Length == 0 ? null : items.ToString();
    }

    private string AskPart(PartType part, int indent)
    {
        var lines = new StringBuilder();
        foreach (var field in part.Fields.Where(f => f.IsRequired))
        {
            if (Ask(field, indent) is { } yaml)
                lines.Append(CultureInfo.InvariantCulture, $"{new string(' ', indent)}{field.Name}:{(yaml.StartsWith('\n') ? "" : " ")}{yaml}\n");
        }

        return lines.ToString();
    }

    private IEnumerable<Choice> Choices(Field field) => field.Kind == FieldKind.Term
        ? Terms.Of(field.ValueType).Select(t => new Choice(t.Label, t.Code))
        : records
            .Where(r => field.Collections.Contains(r.Key.Collection))
            .Where(r => field.Scheme is null || r.Code("scheme") == field.Scheme)
            .OrderBy(r => r.Title, StringComparer.Create(CultureInfo.GetCultureInfo("sv-SE"), ignoreCase: true))
            .Select(r => new Choice($"{r.Title} ({r.Key.Id})", field.Collections.Length > 1 ? r.Key.ToString() : r.Key.Id));

    private static IEnumerable<Choice> Unknowns =>
        Terms.Of(typeof(UnknownReason)).Select(t => new Choice($"Okänt: {t.Label}", YamlText.Unknown((UnknownReason)t.Value)));
}
