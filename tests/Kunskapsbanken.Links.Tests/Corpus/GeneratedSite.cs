using System.Globalization;
using System.Net;
using System.Text;

namespace Kunskapsbanken.Links.Tests.Corpus;

/// <summary>A reference that the generator broke on purpose.</summary>
public sealed record ExpectedBreak(string File, int Line, int Column, string Address, string Class);

/// <summary>
/// A site of known truth. Pages hold every class of reference that checkers are known to miss or to get wrong; what is broken is
/// marked in the templates and lands in the answer key with file, line and column. Same numbers, same bytes.
/// </summary>
public sealed class GeneratedSite
{
    public const int PostsPerFolder = 100;
    private const int PageBytes = 10 * 1024;
    private const string Filler = "Kommunen arbetar tillsammans med skola, socialtjänst och polis för att tidigt se när en ung person är på väg in i en våldsbejakande miljö. ";
    private readonly int pages;
    private readonly string[] templates;
    private readonly List<(string File, string Text)> files = [];
    private readonly List<ExpectedBreak> key = [];

    private GeneratedSite(int pages, IEnumerable<string> templates)
    {
        this.pages = pages;
        this.templates = [.. templates];
    }

    public IReadOnlyList<(string File, string Text)> Files => files;

    public IReadOnlyList<ExpectedBreak> Key => key;

    /// <param name="isGentle">Without the classes that other checkers crash on, so that the rest can be compared.</param>
    public static GeneratedSite Of(int pages, bool isGentle = false)
    {
        var site = new GeneratedSite(pages, LinkTemplates.All.Where(t => !isGentle || !LinkTemplates.IsRough(t)));
        site.AddFixed();
        for (var i = 0; i < pages; i++)
            site.AddPost(i);
        return site;
    }

    public void WriteTo(string folder)
    {
        foreach (var (file, text) in files)
        {
            var path = Path.Combine(folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text, new UTF8Encoding(false));
        }
    }

    public static string PostPath(int i) => string.Create(CultureInfo.InvariantCulture, $"/samling-{i / PostsPerFolder:000}/post-{i:00000}/");

    private void AddFixed()
    {
        foreach (var (file, text) in FixedFiles.All)
            Add(file, text);
        var folders = Enumerable.Range(0, (pages + PostsPerFolder - 1) / PostsPerFolder).ToArray();
        Add("index.html", Page("Start", string.Concat(folders.Select(f => $"<li><a href=\"/samling-{f:000}/\">Samling {f}</a>\n")) + FixedFiles.StartLinks));
        foreach (var f in folders)
        {
            var posts = Enumerable.Range(f * PostsPerFolder, Math.Min(PostsPerFolder, pages - (f * PostsPerFolder)));
            Add($"samling-{f:000}/index.html", Page($"Samling {f}", string.Concat(posts.Select(p => $"<li><a href=\"{PostPath(p)}\">Post {p}</a>\n"))));
        }
    }

    private void AddPost(int i)
    {
        var body = new StringBuilder();
        for (var n = 0; n < 10; n++)
            body.Append(CultureInfo.InvariantCulture, $"<p id=\"avsnitt-{n}\">Se <a href=\"{PostPath((i + (n * 37) + 1) % pages)}{(n % 2 == 0 ? "#mål" : "")}\">post {n}</a>.</p>\n");
        var isBased = i % 25 == 24;
        var lines = isBased ? LinkTemplates.UnderBase : templates;
        for (var n = 0; n < 10; n++)
            body.Append(Filled(lines[((i * 10) + n) % lines.Length], i, PostPath((i * 7 + n) % pages))).Append('\n');
        var head = isBased ? "<base href=\"/samling-000/post-00000/\">\n" : "";
        Add(PostPath(i)[1..] + "index.html", Page($"Post {i}", body.ToString(), head));
    }

    /// <summary>What is missing has a name of its own on each page, so that a checker that tells of an address only once is not marked down for it.</summary>
    private static string Filled(string template, int page, string other) => template
        .Replace("{page}", other, StringComparison.Ordinal)
        .Replace("saknas", string.Create(CultureInfo.InvariantCulture, $"saknas-{page:00000}"), StringComparison.Ordinal);

    private static string Page(string title, string body, string head = "")
    {
        var text = new StringBuilder($"""
            <!doctype html>
            <html lang="sv">
            <head>
            <meta charset="utf-8">
            {head}<title>{title} – &lt;a href="/saknas-i-titel/"&gt;</title>
            <link rel="stylesheet" href="/site.css">
            </head>
            <body>
            <nav><a href="/">Start</a> <a href="/om/">Om</a></nav>
            <h1 id="mål">{title}</h1>
            <a name="gammalt"></a>

            """);
        text.Append(body);
        while (text.Length < PageBytes - 300)
            text.Append("<p>").Append(Filler).Append("</p>\n");
        return text.Append("</body>\n</html>\n").ToString();
    }

    /// <summary>Takes the marks ‹Class|address› out of a text and notes where each stood.</summary>
    private void Add(string file, string marked)
    {
        var text = new StringBuilder(marked.Length);
        var (line, column) = (1, 1);
        for (var i = 0; i < marked.Length; i++)
        {
            var c = marked[i];
            if (c == '‹')
            {
                var bar = marked.IndexOf('|', i);
                var end = marked.IndexOf('›', i);
                key.Add(new(file, line, column, WebUtility.HtmlDecode(marked[(bar + 1)..end]), marked[(i + 1)..bar]));
                i = bar;
                continue;
            }

            if (c == '›')
                continue;
            text.Append(c);
            (line, column) = c == '\n' ? (line + 1, 1) : (line, column + 1);
        }

        files.Add((file, text.ToString()));
    }
}
