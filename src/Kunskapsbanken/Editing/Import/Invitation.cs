using System.Text.RegularExpressions;
using Kunskapsbanken.Check.Privacy;
using Kunskapsbanken.Editing.New;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Editing.Import;

/// <summary>What an invitation to a network or a seminar says of when, where and for how much.</summary>
internal static partial class Invitation
{
    public static IEnumerable<(string Field, FieldDraft? Draft)> Network(DocumentReader reader) =>
    [
        ("owner", Host(reader)),
        ("start", reader.DateAfter(@"\b(?:inleds|startar|börjar)\b", "Start")),
        ("end", reader.DateAfter(@"\b(?:avslut|avslutas|slutar)\b", "Slut")),
        ("meetings_planned", Number(reader, Together(), "Träffar sammanlagt")),
        ("meetings_per_year", Number(reader, PerYear(), "Träffar per år")),
        ("fee", Fee(reader)),
        ("registration", Registration(reader)),
    ];

    public static IEnumerable<(string Field, FieldDraft? Draft)> Seminar(DocumentReader reader) =>
    [
        ("date", reader.DateAfter(@"\b(?:tid|datum)\s*:", "Datum") ?? reader.DateAfter(@"^", "Datum")),
        ("doors", Time(reader, Doors(), "from", "Dörrarna öppnas")),
        ("start", Time(reader, Hours(), "from", "Börjar")),
        ("end", Time(reader, Hours(), "to", "Slutar")),
        ("venue", Venue(reader)),
        ("registration", Registration(reader)),
    ];

    /// <summary>The known body that the document lets invite.</summary>
    private static FieldDraft? Host(DocumentReader reader)
    {
        foreach (var (paragraph, match) in reader.Matches(Inviting()))
        {
            if (reader.BodyNamed(match.Groups["who"].Value) is { } body)
                return new(body.Id, [$"Den som bjuder in: {DocumentReader.Quote(paragraph, match.Index)}"]);
        }

        return null;
    }

    private static FieldDraft? Number(DocumentReader reader, Regex pattern, string name) =>
        reader.Matches(pattern).Select(m => new FieldDraft(m.Match.Groups["number"].Value, [$"{name}: {DocumentReader.Quote(m.Paragraph, m.Match.Index)}"])).FirstOrDefault();

    private static FieldDraft? Fee(DocumentReader reader)
    {
        if (reader.Matches(Price()).FirstOrDefault() is not { Match: { } match } found)
            return null;
        var amount = string.Concat(match.Groups["amount"].Value.Where(char.IsAsciiDigit));
        var covers = match.Groups["covers"].Success ? $"\n  covers: {YamlText.Scalar(match.Groups["covers"].Value)}" : "";
        return new($"\n  amount: {amount}\n  currency: SEK\n  per: {YamlText.Scalar(match.Groups["per"].Value)}{covers}", [$"Avgift: {DocumentReader.Quote(found.Paragraph, match.Index)}"]);
    }

    /// <summary>The last day, which is often told without its year, and a function's address.</summary>
    private static FieldDraft? Registration(DocumentReader reader)
    {
        var deadline = reader.DateAfter(@"\banmälan\b.{0,80}?\bsenast\b", "Sista anmälningsdag");
        var contact = reader.Matches(Address()).FirstOrDefault(m => !MailAddress.IsPersonal(m.Match.Groups["address"].Value));
        if (deadline is null && contact.Match is null)
            return null;
        var yaml = deadline is null ? "" : $"\n  deadline: {deadline.Yaml}";
        var evidence = deadline?.Evidence ?? [];
        return contact.Match is null
            ? new(yaml, evidence)
            : new($"{yaml}\n  contact: {contact.Match.Groups["address"].Value}", evidence.Add($"Anmälan till: {DocumentReader.Quote(contact.Paragraph, contact.Match.Index)}"));
    }

    private static FieldDraft? Time(DocumentReader reader, Regex pattern, string group, string name) =>
        reader.Matches(pattern).Select(m => (m.Paragraph, m.Match, Hour: m.Match.Groups[group].Value.Replace('.', ':').PadLeft(5, '0')))
            .Where(m => TimeOnly.TryParseExact(m.Hour, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            .Select(m => new FieldDraft($"\"{m.Hour}\"", [$"{name}: {DocumentReader.Quote(m.Paragraph, m.Match.Index)}"])).FirstOrDefault();

    /// <summary>"Plats: lokal, gata 1, ort": the street is what has a number after its name.</summary>
    private static FieldDraft? Venue(DocumentReader reader)
    {
        if (reader.Matches(Place()).FirstOrDefault() is not { Match: { } match } found)
            return null;
        var parts = match.Groups["place"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var street = Array.FindLastIndex(parts, p => Street().IsMatch(p));
        if (street < 1 || street != parts.Length - 2)
            return new($"\n  name: {YamlText.Scalar(match.Groups["place"].Value)}", [$"Plats: {DocumentReader.Quote(found.Paragraph, match.Index)}"]);
        return new(
            $"\n  name: {YamlText.Scalar(string.Join(", ", parts[..street]))}\n  street: {YamlText.Scalar(parts[street])}\n  city: {YamlText.Scalar(parts[^1])}",
            [$"Plats: {DocumentReader.Quote(found.Paragraph, match.Index)}"]);
    }

    [GeneratedRegex(@"(?<who>\p{Lu}[\p{L} ]*?)\s+(?:välkomnar|bjuder in|inbjuder)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Inviting();

    [GeneratedRegex(@"\bsammanlagt (?<number>\d{1,2}) (?:ggr|gånger|träffar)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Together();

    [GeneratedRegex(@"\b(?<number>\d{1,2}) (?:ggr|gånger|träffar) (?:per|om) året?\b|\b(?<number>\d{1,2}) (?:ggr|gånger|träffar) per år\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PerYear();

    [GeneratedRegex(@"(?<!\d)(?<amount>\d{1,3}(?:[  ]?\d{3})*) (?:kr|kronor) per (?<per>\p{L}+)(?: för (?<covers>[^.,]{3,60}))?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Price();

    [GeneratedRegex(@"\banmälan\b[^@]{0,40}?(?<address>[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"(?<![\d.:])(?<from>\d{1,2}[.:]\d\d)\s?[-–]\s?(?<to>\d{1,2}[.:]\d\d)(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Hours();

    [GeneratedRegex(@"\b(?:kaffe|registrering|insläpp|dörrarna öppnas|drop in)[^.]{0,12}? (?<from>\d{1,2}[.:]\d\d)(?!\d)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Doors();

    [GeneratedRegex(@"\b(?:Plats|Lokal):\s*(?<place>.{3,120}?)(?=\s+\p{Lu}\p{Ll}+:|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex(@"^\p{L}[\p{L} ]+ \d{1,3} ?\p{L}?$", RegexOptions.CultureInvariant)]
    private static partial Regex Street();
}
