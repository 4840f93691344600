using System.Text.RegularExpressions;
using Kunskapsbanken.Editing.New;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Editing.Import;

/// <summary>Recognises what a document says of itself. Every answer carries the words it rests on; what is not found is left open, never guessed.</summary>
/// <param name="text">The paragraphs, repaired.</param>
public sealed partial class DocumentReader(ImmutableArray<Paragraph> text, ImmutableArray<KnownBody> bodies)
{
    private static readonly ImmutableArray<(string Word, DocumentType Type)> Types =
    [
        ("handlingsplan", DocumentType.ActionPlan), ("riktlinje", DocumentType.Guideline), ("strategi", DocumentType.Strategy), ("överenskommelse", DocumentType.Agreement),
        ("policy", DocumentType.Policy), ("program", DocumentType.Programme), ("rutin", DocumentType.Routine), ("regler", DocumentType.Rules), ("plan", DocumentType.Plan),
    ];

    /// <summary>Paragraphs in which a document says what it is.</summary>
    private const int Beginning = 12;

    /// <summary>Where the record belongs: a consultation, a seminar, a network's invitation, a guideline or, when nothing tells, a source.</summary>
    public (Collection Collection, string Evidence) Kind()
    {
        if (Find(text.Take(Beginning), @"\bremissinstans|\bRemiss om\b|\bför yttrande senast\b") is { } remiss)
            return (Collection.Consultations, Quote(remiss));
        if (Find(text.Take(Beginning), @"seminarium(?!p)") is { } seminar)
            return (Collection.Seminars, Quote(seminar));
        if (Find(text.Take(Beginning), @"\binbjudan till nätverk|\bnätverksträff") is { } network)
            return (Collection.Networks, Quote(network));
        return TypeOf() is { } type ? (Collection.Guidelines, type.Evidence) : (Collection.Sources, "inget ord i början säger vad för dokument det är, så det blir en källa.");
    }

    /// <summary>The first short paragraph that names a kind of document, else the first heading, else the first short one.</summary>
    public (string Title, string Evidence)? Title()
    {
        var candidates = text.Take(Beginning).Where(p => p.Text.TrimStart('#', ' ').Length is > 3 and <= 200 && !p.Text.EndsWith('.')).ToList();
        var best = candidates.FirstOrDefault(p => Named().IsMatch(p.Text)) ?? candidates.FirstOrDefault(p => p.Text[0] == '#')
            // Words of a menu stand alone; a title stands above running text.
            ?? candidates.FirstOrDefault(p => text[Math.Min(text.IndexOf(p) + 1, text.Length - 1)].Text.Length > 80) ?? candidates.FirstOrDefault();
        return best is null ? null : (best.Text.TrimStart('#', ' ').Trim(), Quote(best));
    }

    /// <summary>What a document says that it is about, after a label of its own.</summary>
    public FieldDraft? Subject() =>
        text.FirstOrDefault(p => SubjectLabel().IsMatch(p.Text)) is { } paragraph
            ? new(YamlText.Scalar(SubjectLabel().Replace(paragraph.Text, "")), [$"Ärende: {Quote(paragraph)}"])
            : null;

    /// <summary>The first word for a kind of document in the title or the beginning.</summary>
    public (DocumentType Type, string Evidence)? TypeOf()
    {
        var places = Title() is { } title ? text.Take(Beginning).OrderByDescending(p => p.Text.Contains(title.Title, StringComparison.Ordinal)) : text.Take(Beginning);
        foreach (var paragraph in places)
        {
            var found = Types.Select(t => (t.Type, At: Regex.Match(paragraph.Text, $@"(?<!\p{{L}}){t.Word}(?:er|en|erna|n|r|t|et)?(?!\p{{L}})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)))
                .Where(t => t.At.Success).OrderBy(t => t.At.Index).ToList();
            if (found.Count > 0)
                return (found[0].Type, Quote(paragraph, found[0].At.Index));
        }

        return null;
    }

    /// <summary>The diarienummer: a draft of its number, or that the document leaves it out.</summary>
    public FieldDraft? Dnr()
    {
        FieldDraft? open = null;
        foreach (var paragraph in text)
        {
            foreach (Match match in DnrLabel().Matches(paragraph.Text))
            {
                var number = match.Groups["number"].Value.TrimEnd('.', ',');
                if (number.Any(char.IsAsciiDigit) && number[0] != '/' && !number.StartsWith('-'))
                    return new(YamlText.Scalar(number), [$"Diarienummer: {Quote(paragraph, match.Index)}"]);
                open ??= new(YamlText.Unknown(UnknownReason.NotStated), [$"Diarienumret är ofullständigt i källan: {Quote(paragraph, match.Index)}"]);
            }

            if (ExampleNumber().Match(paragraph.Text) is { Success: true } example)
                open ??= new(YamlText.Unknown(UnknownReason.NotStated), [$"Ett diarienummer nämns bara som exempel: {Quote(paragraph, example.Index)}"]);
        }

        return open;
    }

    /// <summary>The first date after one of some words, within the same paragraph or the next.</summary>
    /// <param name="label">A pattern.</param>
    public FieldDraft? DateAfter(string label, string name)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var match = Regex.Match(text[i].Text, label, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
            if (!match.Success)
                continue;
            // A label may have its line to itself.
            var place = match.Index + match.Length + 1 < text[i].Text.TrimEnd().Length || i + 1 == text.Length ? text[i] : text[i] with { Text = $"{text[i].Text} {text[i + 1].Text}" };
            var after = place.Text[(match.Index + match.Length)..];
            var dates = SwedishDates.In(after).Take(1).ToList();
            if (dates is [{ Date: { } date } found] && found.Index < 60)
                return new(date.ToString(), [$"{name}: {Quote(place, match.Index)}"]);
            if (dates is [{ Date: null, Index: < 60 }])
                return new(YamlText.Unknown(UnknownReason.NotStated), [$"{name} utan år: {Quote(place, match.Index)}"]);
        }

        return null;
    }

    /// <summary>What the document says lies in another one, which did not come along.</summary>
    public IEnumerable<string> Attachments() => Matches(Attachment()).Select(m => $"Ett dokument som källan hänvisar till: {Quote(m.Paragraph, m.Match.Index)}");

    /// <summary>Where a pattern fits, in the order of the text.</summary>
    internal IEnumerable<(Paragraph Paragraph, Match Match)> Matches(Regex pattern) =>
        text.SelectMany(p => pattern.Matches(p.Text), (p, m) => (p, m));

    /// <summary>A label that stands in the document with nothing after it.</summary>
    public FieldDraft? EmptyLabel(string label, string name) =>
        Find(text, $@"\b{label}:\s*(?:\p{{Lu}}\p{{Ll}}+:|$)") is { } paragraph
            ? new(YamlText.Unknown(UnknownReason.NotStated), [$"{name} är tomt i källan: {Quote(paragraph, Math.Max(0, paragraph.Text.IndexOf(label, StringComparison.OrdinalIgnoreCase)))}"])
            : null;

    /// <summary>Who decided: a council or board that the document says adopted it, or whose decision it speaks of.</summary>
    public FieldDraft? DecidedBy()
    {
        foreach (var pattern in new[] { Adopted(), Decision() })
        {
            foreach (var paragraph in text)
            {
                if (pattern.Match(paragraph.Text) is { Success: true } match)
                    return new(BaseForm(match.Groups["body"].Value.ToLowerInvariant()), [$"Beslutande organ: {Quote(paragraph, match.Index)}"]);
            }
        }

        return null;
    }

    /// <summary>The known body that is named most in the beginning; a part of it goes before it when it signs.</summary>
    public FieldDraft? Issuer(bool isSigned)
    {
        var beginning = string.Join('\n', text.Take(40).Select(p => p.Text));
        var counts = bodies
            .Where(b => b.Kind is OrganisationKind.Municipality or OrganisationKind.Region)
            .Select(b => (Body: b, Count: Mentions(b, beginning)))
            .Where(b => b.Count > 0).OrderByDescending(b => b.Count).ThenBy(b => b.Body.Id, StringComparer.Ordinal).ToList();
        if (counts.Count == 0)
            return null;
        var body = counts[0].Body;
        var place = text.First(p => Mentions(body, p.Text) > 0);
        if (isSigned && Signer(body) is { } signer)
            return new(signer.Body.Id, [$"Avsändare: {signer.Evidence}", $"Del av: {Quote(place)}"]);
        return new(body.Id, [$"Utfärdare ({counts[0].Count} gånger): {Quote(place)}"]);
    }

    /// <summary>The part of a municipality that stands alone after a greeting.</summary>
    private (KnownBody Body, string Evidence)? Signer(KnownBody whole)
    {
        var greeting = text.Select((p, i) => (Match: Greeting().Match(p.Text), Index: i)).FirstOrDefault(g => g.Match.Success);
        if (greeting.Match is null)
            return null;
        for (var i = greeting.Index; i < Math.Min(text.Length, greeting.Index + 3); i++)
        {
            // What stands before the greeting, in the same paragraph, is where to send answers.
            var below = i == greeting.Index ? text[i].Text[greeting.Match.Index..] : text[i].Text;
            var parts = bodies.Where(b => b.Parent == whole.Id).Select(b => (Body: b, At: b.IndexIn(below)?.Index)).Where(b => b.At is not null);
            if (parts.OrderBy(b => b.At).ThenBy(b => b.Body.Id, StringComparer.Ordinal).FirstOrDefault().Body is { } part)
                return (part, $"Rad {text[i].Line}, under hälsningen.");
        }

        return null;
    }

    /// <summary>The known bodies that are named from one paragraph on, in the order of the text.</summary>
    public ImmutableArray<KnownBody> BodiesAfter(string label, string until, string? homeOf)
    {
        var from = text.Select((p, i) => (p, i)).LastOrDefault(p => Regex.IsMatch(p.p.Text, label, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant), (null!, -1)).Item2;
        if (from < 0)
            return [];
        var rest = text.Skip(from + 1).TakeWhile(p => !Regex.IsMatch(p.Text, until, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)).Select(p => p.Text);
        var list = string.Join('\n', rest);
        var found = bodies.Where(b => b.Kind != OrganisationKind.Municipality && (b.Parent is null || b.Parent == homeOf))
            .Select(b => (Body: b, At: b.IndexIn(list))).Where(b => b.At is not null).Select(b => (b.Body, b.At!.Value.Index, b.At.Value.Length)).ToList();
        // Polismyndigheten i Stockholm also holds the name of Polismyndigheten: the longer name is meant.
        return
        [
            .. found.Where(f => !found.Any(o => o.Length > f.Length && o.Index <= f.Index && f.Index + f.Length <= o.Index + o.Length))
                .OrderBy(f => f.Index).Select(f => f.Body),
        ];
    }

    public KnownBody? BodyNamed(string name) => bodies.FirstOrDefault(b => b.Names.Contains(name));

    private static Paragraph? Find(IEnumerable<Paragraph> paragraphs, string pattern) =>
        paragraphs.FirstOrDefault(p => Regex.IsMatch(p.Text, pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)));

    internal ImmutableArray<Paragraph> Text => text;

    internal static string Quote(Paragraph paragraph, int around = 0)
    {
        var start = Math.Max(0, around - 10);
        var quote = paragraph.Text[start..Math.Min(paragraph.Text.Length, start + 80)].ReplaceLineEndings(" ").Trim();
        return $"rad {paragraph.Line}: ”{quote}{(start + 80 < paragraph.Text.Length ? "…" : "")}”";
    }

    /// <summary>Stockholms stad, Stockholm kommun, Stockholms kommuns.</summary>
    private static int Mentions(KnownBody body, string text)
    {
        var stem = body.Names.Select(n => Regex.Match(n, @"^(.*?)s? (?:kommun|stad)$")).FirstOrDefault(m => m.Success)?.Groups[1].Value;
        return stem is null or "" ? 0 : Regex.Count(text, $@"(?<!\p{{L}}){Regex.Escape(stem)}s? (?:kommun|stad)(?:s|en|ens)?(?!\p{{L}})", RegexOptions.CultureInvariant);
    }

    private static string BaseForm(string body) => body.EndsWith("nämndens", StringComparison.Ordinal) || body.EndsWith("styrelsens", StringComparison.Ordinal) || body.EndsWith("fullmäktiges", StringComparison.Ordinal) ? body[..^1] : body;

    [GeneratedRegex(@"\b(?:remiss om|riktlinje|handlingsplan|strategi|policy|program|överenskommelse|inbjudan|yttrande)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Named();

    [GeneratedRegex(@"^Ärende:\s*(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex SubjectLabel();

    [GeneratedRegex(@"\b(?:Dnr|Diarienummer|Diarienr)\.?:?\s*(?<number>(?:\p{Lu}{1,5}[ /-])?[\w./:-]*)", RegexOptions.CultureInvariant)]
    private static partial Regex DnrLabel();

    [GeneratedRegex(@"diarienummer[^.]*\.\s*(?:Ex|T\.ex)[.:]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ExampleNumber();

    [GeneratedRegex(@"\b(?:antagen|antaget|antogs|beslutad|beslutat|fastställd|fastställt) av (?<body>kommunfullmäktige|kommunstyrelsen|regionfullmäktige|landstingsfullmäktige|\p{L}+nämnden|\p{L}+styrelsen)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Adopted();

    [GeneratedRegex(@"\b(?:efter|enligt|genom) (?<body>kommunfullmäktiges|kommunstyrelsens|regionfullmäktiges|\p{L}+nämndens) beslut\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Decision();

    [GeneratedRegex(@"\bse (?:dokument i \p{L}+|bifoga\p{L}+ \p{L}+|bilag\p{L}+ \d)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Attachment();

    [GeneratedRegex(@"\b(?:med )?v[äa]nliga? hälsning", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Greeting();
}
