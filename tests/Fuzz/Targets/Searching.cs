using System.Collections.Immutable;
using Kunskapsbanken.Lunr;

namespace Kunskapsbanken.Fuzz.Targets;

/// <summary>A small index in shards, and the two readers of it: this program's and the browser's, run in Node.</summary>
internal static class Searching
{
    private static readonly IndexSchema Schema = new([new("title", 10), new("body")], Swedish.Analyzer);

    private static readonly (string Title, string Body)[] Documents =
    [
        ("Handlingsplan mot våld", "Kommunens handlingsplan antogs i mars."), ("Kunskapshus", "Ett stöd för skolans personal."), ("Skolan och hemmet", "Lärare och föräldrar samverkar."),
        ("Remissvar", "Regionen svarar på remissen."), ("Nätverksträff", "Åtgärder och ansvar i Malmö, Örebro och Umeå."), ("__proto__ constructor", "toString 😀 é İ ß"),
    ];

    public static ImmutableArray<ShardFile> Files { get; } = Write();

    public static string Client { get; } = WriteClient();

    /// <summary>What the browser's reader answers to each case: refs and scores, or the code of an error.</summary>
    /// <param name="cases">Files by name, and a query.</param>
    public static string[] AskClient(string script, object cases) => NodeProgram.Ask<string>(script, cases, Client);

    /// <summary>As the script in Node words its answers; scores to nine digits, since the two need not round alike in the last.</summary>
    /// <param name="index">Opened once for many queries, or, when its files may be damaged, for one.</param>
    public static string Ask(Func<ShardedIndex> index, string query)
    {
        try
        {
            var answer = index().Search(query);
            return answer.Error is { } error
                ? $"error {error.Start} {error.End} {error.Message}"
                : string.Join(' ', answer.Results.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Ref}={Math.Round(r.Score * 1e6)}")));
        }
        catch (ShardException e)
        {
            return $"fault {e.Fault.ToString().ToLowerInvariant()}";
        }
    }

    private static ImmutableArray<ShardFile> Write()
    {
        var analyzer = new DocumentAnalyzer(Schema);
        var index = SearchIndex.Merge(Schema, Documents.Select((d, i) => analyzer.Analyze($"d{i}", ("title", d.Title), ("body", d.Body))));
        return index.WriteShards([.. Documents.Select((d, i) => new RecordFragment(d.Title, $"/{i}/", [], d.Body))]);
    }

    private static string WriteClient()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("kb-client-").FullName, "client.mjs");
        File.WriteAllText(file, ClientScript.Module);
        return file;
    }
}

/// <summary>Queries: both readers find the same, in the same order, with the same scores, or refuse at the same place in the same words.</summary>
/// <param name="script"><c>tests/Fuzz/readers.mjs</c>.</param>
public sealed class Queries(string script) : FuzzTarget
{
    public override string Name => "queries";

    public override int Batch => 2_000;

    public override IReadOnlyList<string> Words { get; } = ["+", "-", "*", "~", "^", ":", "\\", " ", "title:", "body:", "handlingsplan", "skol", "våld", "1", "2.5", "~1", "^2", "å", "\u00a0", "\ud83d", "😀", "__proto__", "constructor", "\t", "\u0000", "İ"];

    public override IEnumerable<string> Seeds => ["handlingsplan", "+skola -hem", "title:kunskapshus^2 våld~1", "hand* *plan", "a\\:b", "", "title:", "~", "^"];

    public override IReadOnlyList<int> Run(IReadOnlyList<string> inputs)
    {
        var files = Searching.Files.ToDictionary(f => f.Name, f => f.Bytes.ToArray());
        var index = ShardedIndex.Open(files.GetValueOrDefault, Swedish.Analyzer);
        var client = Searching.AskClient(script, new { files = files.ToDictionary(f => f.Key, f => Encoding.UTF8.GetString(f.Value)), queries = inputs });
        return [.. inputs.Select((input, i) => Compare(input, Searching.Ask(() => index, input), client[i]))];
    }

    internal static int Compare(string input, string ours, string? theirs) => ours == theirs
        ? string.GetHashCode(ours.Split('=')[0], StringComparison.Ordinal)
        : throw Disagreement(input, ours, theirs);

    internal static FuzzException Disagreement(string input, string ours, string? theirs) => new(input, $"C#: {ours}\nJS: {theirs}");
}

/// <summary>
/// Files of an index that have been damaged: a reader says so with its own error, and the same as the other; or it never read the
/// damaged part, and answers as if nothing had happened. No third thing.
/// </summary>
/// <param name="script"><c>tests/Fuzz/readers.mjs</c>.</param>
public sealed class Shards(string script) : FuzzTarget
{
    private static readonly ImmutableArray<(string Name, string Text)> Files = [.. Searching.Files.Select(f => (f.Name, Encoding.UTF8.GetString(f.Bytes.Span)))];

    private static readonly string[] Asked = ["handlingsplan", "skol*", "v*d", "barn~1", "title:remissvar", "-våld"];

    private static readonly Dictionary<string, string> Undamaged = Asked.ToDictionary(q => q, q => Searching.Ask(() => Open(Read), q), StringComparer.Ordinal);

    public override string Name => "shards";

    public override int Batch => 500;

    public override IReadOnlyList<string> Words { get; } = ["#", "$", "[", "]", "~", "]]]]]]]]#", "~~~~~~~~~~~~~[", "\u0000", "å", "😀", "<!doctype html>", "0", "1", "\n"];

    /// <summary>The number of a file in four digits, and its text.</summary>
    public override IEnumerable<string> Seeds => Files.Select((f, i) => $"{i:0000}{f.Text}");

    public override IReadOnlyList<int> Run(IReadOnlyList<string> inputs)
    {
        var cases = inputs.Select((input, i) => (Input: input, Damaged: Damaged(input), Query: Asked[i % Asked.Length])).ToList();
        var client = Searching.AskClient(script, new { files = Files.ToDictionary(f => f.Name, f => f.Text), cases = cases.Select(c => new { name = c.Damaged.Name, text = c.Damaged.Text, query = c.Query }) });
        return [.. cases.Select((c, i) => Judge(c.Damaged.Name[0], c.Input, c.Query, Searching.Ask(() => Open(name => Read(name, c.Damaged)), c.Query), client[i]))];
    }

    private static ShardedIndex Open(Func<string, byte[]?> files) => ShardedIndex.Open(files, Swedish.Analyzer);

    private static int Judge(char kind, string input, string query, string ours, string theirs)
    {
        string[] faults = [.. new[] { ours, theirs }.Where(a => a != Undamaged[query]).Distinct(StringComparer.Ordinal)];
        if (faults.Length > 1 || !faults.All(f => f.StartsWith("fault ", StringComparison.Ordinal)))
            throw Queries.Disagreement(input, ours, theirs);
        return HashCode.Combine(kind, ours.Split('=')[0], theirs.Split('=')[0]);
    }

    private static (string Name, string Text) Damaged(string input)
    {
        var number = input.Length >= 4 && int.TryParse(input[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n % Files.Length : input.Length % Files.Length;
        // What a server can send: text that is UTF-8.
        return (Files[number].Name, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(input.Length >= 4 ? input[4..] : input)));
    }

    private static byte[]? Read(string name, (string Name, string Text) damaged) =>
        name == damaged.Name ? Encoding.UTF8.GetBytes(damaged.Text) : Read(name);

    private static byte[]? Read(string name) => Files.FirstOrDefault(f => f.Name == name) is { Name: not null } file ? Encoding.UTF8.GetBytes(file.Text) : null;
}
