using System.Text.RegularExpressions;
using Kunskapsbanken.Editing.New;
using Kunskapsbanken.Records;
using Kunskapsbanken.Words;

namespace Kunskapsbanken.Editing.Import;

/// <summary>A document as the beginning of a record: fields with their evidence, the text, and what an editor must look at.</summary>
/// <param name="Unread">What was left out or could not be read.</param>
public sealed record ImportedDraft(
    Collection Collection,
    ImmutableDictionary<string, FieldDraft> Fields,
    ImmutableArray<Paragraph> Text,
    int Repaired,
    int Doubtful,
    ImmutableArray<string> Unread)
{
    /// <param name="wanted">The collection that the editor asked for; null to let the document tell.</param>
    /// <param name="today">For <c>last_reviewed</c>.</param>
    public static ImportedDraft Of(SourceText source, ImmutableArray<KnownBody> bodies, Lexicon lexicon, Collection? wanted, DateOnly today)
    {
        var clean = PageFurniture.Remove(source);
        var (text, repaired, doubtful) = Mend(Paragraphs.Join(clean, lexicon), lexicon);
        (text, var removed) = PrivateDetails.Remove(text);
        var reader = new DocumentReader(text, bodies);
        var (kind, evidence) = reader.Kind();
        var fields = Common(reader, today, wanted is null ? $"Samling: {evidence}" : null);
        fields = fields.AddRange(((wanted ?? kind) switch
        {
            Collection.Guidelines => Guideline(reader),
            Collection.Consultations => Consultation(reader),
            Collection.Seminars => Invitation.Seminar(reader),
            Collection.Networks => Invitation.Network(reader),
            Collection.Sources => [("publisher", reader.Issuer(isSigned: false)), ("published", reader.DateAfter(@"\bsenast (?:uppdaterad|ändrad)", "Senast uppdaterad")), ("dnr", reader.Dnr())],
            _ => [],
        }).Where(f => f.Draft is not null).Select(f => KeyValuePair.Create(f.Field, f.Draft!)));
        return new(wanted ?? kind, fields, text, repaired, doubtful, [.. clean.Unread, .. reader.Attachments(), .. removed]);
    }

    /// <summary>The text below the fields: all of it, for the editor to write anew in own words.</summary>
    public string Body()
    {
        var body = new StringBuilder("\n<!-- Texten nedan är inläst ur källan. Skriv om den med egna ord innan posten publiceras.\n");
        if (Repaired + Doubtful > 0)
            body.Append(CultureInfo.InvariantCulture, $"{Repaired} skadade ord är rättade. Märkta med [?], jämför med källan: {Doubtful}.\n");
        foreach (var part in Unread)
            body.Append("Inte läst: ").Append(part.Replace("--", "–", StringComparison.Ordinal)).Append('\n');
        body.Append("-->\n\n");
        foreach (var paragraph in Text)
            body.Append(Markdown(paragraph.Text)).Append("\n\n");
        return body.ToString();
    }

    private static (ImmutableArray<Paragraph> Text, int Repaired, int Doubtful) Mend(ImmutableArray<Paragraph> text, Lexicon lexicon)
    {
        var repair = new TextRepair(lexicon);
        var marked = text.GroupBy(p => p.Page).ToDictionary(g => g.Key, g => TextRepair.IsMarked(string.Join('\n', g.Select(p => p.Text))));
        var mended = text.Select(p => (Paragraph: p, Result: repair.Repair(p.Text, marked[p.Page]))).ToList();
        return ([.. mended.Select(m => m.Paragraph with { Text = m.Result.Text })], mended.Sum(m => m.Result.Repaired), mended.Sum(m => m.Result.Doubtful));
    }

    private static ImmutableDictionary<string, FieldDraft> Common(DocumentReader reader, DateOnly today, string? kind)
    {
        var fields = ImmutableDictionary<string, FieldDraft>.Empty
            .Add("status", new("draft", kind is null ? [] : [kind]))
            .Add("last_reviewed", new(today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        return reader.Title() is { } title ? fields.Add("title", new(YamlText.Scalar(title.Title), [$"Titel: {title.Evidence}"])) : fields;
    }

    private static IEnumerable<(string Field, FieldDraft? Draft)> Guideline(DocumentReader reader) =>
    [
        ("doc_type", reader.TypeOf() is { } type ? new(Terms.Code(type.Type), [$"Dokumenttyp: {type.Evidence}"]) : null),
        ("issuer", reader.Issuer(isSigned: false)),
        ("decided_by", reader.DecidedBy()),
        ("decided_on", reader.DateAfter(@"\b(?:antagen|antaget|beslutad|beslutat|fastställd|fastställt)\b", "Beslutat") ?? reader.EmptyLabel("Utgivningsdatum", "Utgivningsdatum")),
        ("dnr", reader.Dnr()),
        ("version", Cover(reader)),
        ("valid_from", reader.DateAfter(@"\bgäller (?:från|fr\.?o\.?m\.?)", "Gäller från")),
        ("valid_to", reader.DateAfter(@"\bgäller (?:till|t\.?o\.?m\.?)|giltig(?:t)? till", "Gäller till")),
    ];

    /// <summary>The month that a cover gives without saying what happened in it.</summary>
    private static FieldDraft? Cover(DocumentReader reader)
    {
        foreach (var paragraph in reader.Text.Where(p => p.Page == 1).Take(6))
        {
            if (SwedishDates.In(paragraph.Text).FirstOrDefault(d => d.Date is { Day: 0 }) is { Text: not null } month)
                return new(YamlText.Scalar(month.Text.ToLowerInvariant()), [$"Omslaget anger en månad men inte vad som skedde då: {DocumentReader.Quote(paragraph, month.Index)}"]);
        }

        return null;
    }

    private static IEnumerable<(string Field, FieldDraft? Draft)> Consultation(DocumentReader reader)
    {
        var issuer = reader.Issuer(isSigned: true);
        var home = reader.Issuer(isSigned: false)?.Yaml;
        var consulted = reader.BodiesAfter(@"\bför yttrande senast\b", @"^\d\. Bakgrund|^Bakgrund$", home);
        return
        [
            ("subject", reader.Subject() ?? (reader.Title() is { } title ? new(YamlText.Scalar(title.Title), [$"Ärende: {title.Evidence}"]) : null)),
            ("issuer", issuer),
            ("due", reader.DateAfter(@"\bremisstiden sträcker sig till|\bför yttrande senast\s*:|\bsvar senast", "Svar senast")),
            ("exceptions", Exceptions(reader)),
            ("consulted", consulted.IsEmpty ? null : new($"\n{string.Join('\n', consulted.Select(b => $"  - {b.Id}"))}", [$"{consulted.Length} organisationer som har poster nämns i sändlistan. Jämför med källan: sändlistans spalter kan ha blandats."])),
            ("dnr", reader.Dnr()),
        ];
    }

    private static FieldDraft? Exceptions(DocumentReader reader)
    {
        foreach (var paragraph in reader.Text)
        {
            var match = Regex.Match(paragraph.Text, @"\byttrande senast (?<body>[\p{L}-]+):\s*(?<date>.{6,30})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
            if (match.Success && reader.BodyNamed(match.Groups["body"].Value) is { } body && SwedishDates.In(match.Groups["date"].Value).FirstOrDefault().Date is { } date)
                return new($"\n  - {{body: {body.Id}, due: {date}}}", [$"Egen svarstid: {DocumentReader.Quote(paragraph, match.Index)}"]);
        }

        return null;
    }

    /// <summary>A heading may not be of the first level, and a bullet of any kind becomes Markdown's.</summary>
    private static string Markdown(string text) => text switch
    {
        ['#', ' ', ..] => $"#{text}",
        ['•' or '·' or '▪' or '*', ' ', ..] => $"- {text[2..]}",
        _ => text.Replace("<", "\\<", StringComparison.Ordinal),
    };
}
