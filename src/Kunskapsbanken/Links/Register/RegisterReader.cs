using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Load;
using Kunskapsbanken.Parse.Yaml;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Links.Register;

/// <summary>Reads the register. Each line of a link is read alone, so that one that a merge has spoilt costs only itself.</summary>
public sealed class RegisterReader
{
    private const int LargestFile = 16 * 1024 * 1024;
    private static readonly string[] LinkFields = ["url", "state", "last_ok", "first_failure", "how", "moved_to", "archived"];
    private static readonly string[] IgnoreFields = ["address", "reason", "until"];
    private readonly string file;
    private readonly List<Diagnostic> problems;

    private RegisterReader(string file, List<Diagnostic> problems)
    {
        this.file = file;
        this.problems = problems;
    }

    /// <param name="content">The content folder. The register may be missing: then it is empty.</param>
    /// <param name="name">How diagnostics name the file.</param>
    public static LinkRegister Load(string content, string name, List<Diagnostic> problems) =>
        Path.Exists(Path.Combine(content, LinkRegister.FileName)) && SettledFile.ReadText(content, LinkRegister.FileName, name, LargestFile, problems) is { } text
            ? Parse(text, name, problems)
            : LinkRegister.Empty;

    public static LinkRegister Parse(string text, string file, List<Diagnostic> problems)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var split = Array.FindIndex(lines, l => l.TrimEnd() is RegisterText.LinksKey or "links: []");
        var above = split < 0 ? lines : lines[..split];
        var reader = new RegisterReader(file, problems);
        var entries = ImmutableSortedDictionary.CreateBuilder<string, LinkEntry>(StringComparer.Ordinal);
        for (var i = split < 0 ? lines.Length : split + 1; i < lines.Length; i++)
        {
            if (reader.ReadLine(lines[i], i) is { } entry && (!entries.TryGetValue(entry.Address, out var other) || IsNewer(entry, other)))
                entries[entry.Address] = entry;
        }

        return new(string.Concat(above.Select(l => l + "\n")).TrimEnd('\n') + "\n", reader.ReadIgnores(above), entries.ToImmutable());
    }

    /// <summary>Two branches may each have written a line: the one that knows most lately.</summary>
    private static bool IsNewer(LinkEntry entry, LinkEntry other) => Latest(entry) >= Latest(other);

    private static DateOnly Latest(LinkEntry entry)
    {
        var (ok, failure) = (entry.LastOk ?? DateOnly.MinValue, entry.FirstFailure ?? DateOnly.MinValue);
        return ok > failure ? ok : failure;
    }

    private LinkEntry? ReadLine(string line, int index)
    {
        if (line.AsSpan().Trim().IsEmpty || line.AsSpan().TrimStart().StartsWith('#'))
            return null;
        var span = new Span(index + 1, 1, line.Length);
        var ignored = new List<Diagnostic>();
        if (YamlReader.Read(file, line, index, ignored) is not YamlSequence { Items: [YamlMapping fields] } || ignored.Count > 0)
        {
            problems.Add(Errors.BadRegisterLine(file, span, line.Trim()));
            return null;
        }

        var state = fields.Find("state")?.Value is YamlScalar s ? StateOf(s.Text) : null;
        var unknown = fields.Entries.FirstOrDefault(e => !LinkFields.Contains(e.Key.Text) || e.Value is not YamlScalar);
        if (Text(fields, "url") is not { } address || state is null || unknown is not null || !TryDay(fields, "last_ok", out var lastOk) || !TryDay(fields, "first_failure", out var firstFailure))
        {
            problems.Add(Errors.BadRegisterLine(file, unknown?.Key.Span ?? span, line.Trim()));
            return null;
        }

        // These two become addresses on a page, and a pull request may write anything here.
        var target = fields.Entries.FirstOrDefault(e => e.Key.Text is "moved_to" or "archived" && e.Value is YamlScalar { IsNull: false } s && !WebAddress.TryParse(s.Text.Trim(), out _));
        if (target is not null)
        {
            problems.Add(Errors.BadRegisterLine(file, target.Value.Span, line.Trim()));
            return null;
        }

        return new(address, state.Value)
        {
            LastOk = lastOk,
            FirstFailure = firstFailure,
            How = Text(fields, "how"),
            MovedTo = Text(fields, "moved_to"),
            Archived = Text(fields, "archived"),
            Span = span,
        };
    }

    private ImmutableArray<IgnoreEntry> ReadIgnores(string[] lines)
    {
        var text = string.Join('\n', lines);
        if (lines.All(l => l.AsSpan().Trim().IsEmpty || l.AsSpan().TrimStart().StartsWith('#')))
            return [];
        var node = YamlReader.Read(file, text, 0, problems);
        if (node is not YamlMapping top)
            return [];
        foreach (var entry in top.Entries.Where(e => e.Key.Text != "ignore"))
            problems.Add(Errors.BadIgnore(file, entry.Key.Span, $"Här känns bara ignore och links igen, inte ”{entry.Key.Text}”."));
        return top.Find("ignore")?.Value switch
        {
            null => [],
            YamlSequence list => [.. list.Items.Select(ReadIgnore).OfType<IgnoreEntry>()],
            YamlScalar { IsNull: true } => [],
            var other => Refuse(other),
        };
    }

    private ImmutableArray<IgnoreEntry> Refuse(YamlNode node)
    {
        problems.Add(Errors.BadIgnore(file, node.Span, "Undantagen ska vara en lista."));
        return [];
    }

    private IgnoreEntry? ReadIgnore(YamlNode node)
    {
        string? fault = null;
        var day = default(DateOnly?);
        var (address, reason) = (default(string), default(string));
        if (node is not YamlMapping fields)
            fault = "Ett undantag skrivs som address, reason och until.";
        else if (fields.Entries.FirstOrDefault(e => !IgnoreFields.Contains(e.Key.Text)) is { } unknown)
            fault = $"Ett undantag har inget fält ”{unknown.Key.Text}”.";
        else if ((address = Text(fields, "address")) is null)
            fault = "Undantaget säger inte vilken adress det gäller (address).";
        else if ((reason = Text(fields, "reason")) is null)
            fault = $"Undantaget för ”{address}” har inget skäl (reason).";
        else if (!TryDay(fields, "until", out day) || day is null)
            fault = $"Undantaget för ”{address}” har ingen sista dag (until).";
        if (fault is null)
            return new(address!, reason!, day!.Value, node.Span);
        problems.Add(Errors.BadIgnore(file, node.Span, fault));
        return null;
    }

    private static string? Text(YamlMapping fields, string name) =>
        fields.Find(name)?.Value is YamlScalar { IsNull: false } scalar && scalar.Text.Trim() is { Length: > 0 } text ? text : null;

    private static bool TryDay(YamlMapping fields, string name, out DateOnly? day)
    {
        day = null;
        if (Text(fields, name) is not { } text)
            return true;
        var isDay = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var value);
        day = isDay ? value : null;
        return isDay;
    }

    private static LinkState? StateOf(string word) => word switch
    {
        "ok" => LinkState.Ok,
        "broken" => LinkState.Broken,
        "unreachable" => LinkState.Unreachable,
        "unchecked" => LinkState.Unchecked,
        _ => null,
    };
}
