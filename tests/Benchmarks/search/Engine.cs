using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kunskapsbanken.Benchmarks;
using Kunskapsbanken.Indexing;

namespace Kunskapsbanken.Search.Benchmark;

/// <summary>A way to make the same records searchable, run as a process of its own.</summary>
/// <param name="Name">As its script in <c>engines</c> and its folder are called.</param>
/// <param name="Build">From a folder with the records to one with the index.</param>
internal sealed record Engine(string Name, string Title, Func<string, string, Measurement> Build)
{
    private const string Documents = "documents.jsonl";
    private const string Boosts = "boosts.json";
    private const string Pages = "pages";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string Here = Path.Combine(Comparison.RepositoryRoot, "tests", "Benchmarks", "search");

    public static readonly string Packages = Path.Combine(Here, "node_modules");

    public static readonly Engine[] All =
    [
        new("ours", "this site", (from, to) => Run(Environment.ProcessPath!, "build", Path.Combine(from, Documents), to)),
        new("lunr", "lunr.js 2.3.9, sv", (from, to) => Run("node", "--max-old-space-size=6000", Path.Combine(Here, "lunr-build.mjs"), Path.Combine(from, Boosts), Path.Combine(from, Documents), Path.Combine(to, "index.json"))),
        // The program itself and not its wrapper in JavaScript, which would be measured instead.
        new("pagefind", "Pagefind 1.5.2", (from, to) => Run(Directory.GetFiles(Path.Combine(Packages, "@pagefind"), "pagefind_extended", SearchOption.AllDirectories).Single(), "--site", Path.Combine(from, Pages), "--output-path", Path.Combine(to, "pagefind"))),
    ];

    /// <summary>Writes the records as each engine reads them: lines of JSON, or pages.</summary>
    public static void WriteInput(IEnumerable<IReadOnlyDictionary<string, string>> documents, string folder)
    {
        var fields = SiteSearch.Schema.Fields.Where(f => f.Name != SiteSearch.Related);
        File.WriteAllBytes(Path.Combine(folder, Boosts), JsonSerializer.SerializeToUtf8Bytes(fields.ToDictionary(f => f.Name, f => f.Boost)));
        using var lines = new StreamWriter(Path.Combine(folder, Documents), append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        foreach (var document in documents)
        {
            lines.WriteLine(JsonSerializer.Serialize(document, Readable));
            var page = Path.Combine(folder, Pages, $"{document["id"]}.html");
            Directory.CreateDirectory(Path.GetDirectoryName(page)!);
            File.WriteAllText(page, Page(document));
        }
    }

    private static string Page(IReadOnlyDictionary<string, string> document)
    {
        string Text(string field) => WebUtility.HtmlEncode(document[field]);
        return $"<!doctype html><html lang=\"sv\"><meta charset=\"utf-8\"><title>{Text("title")}</title><main data-pagefind-body><h1>{Text("title")}</h1><p>{Text("names")}</p><p>{Text("summary")}</p><p>{Text("body")}</p></main></html>";
    }

    private static Measurement Run(string program, params string[] arguments) => Measurement.Of(program, arguments, Here);
}
