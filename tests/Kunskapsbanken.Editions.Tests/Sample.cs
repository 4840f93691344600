using System.Text;
using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Load;
using Kunskapsbanken.Parse;
using Kunskapsbanken.Parse.Cache;
using Kunskapsbanken.Resolve;

namespace Kunskapsbanken.Editions.Tests;

/// <summary>Records that fit the model, as short as they can be.</summary>
internal static class Sample
{
    public const string Organisation = """
        title: SKL
        summary: En intresseorganisation.
        status: published
        page_owner: {organisation: skl, role: redaktionen}
        last_reviewed: 2018-01-15
        sources: [{source: kalla}]
        name: Sveriges Kommuner och Landsting
        kind: interest-organisation
        level: national

        """;

    public const string Source = """
        title: Källan
        summary: En källa för prov.
        status: published
        page_owner: {organisation: skl, role: redaktionen}
        last_reviewed: 2018-01-15
        sources: [{source: kalla}]
        retrieved: 2018-01-15

        """;

    public const string Network = """
        ---
        title: Nätverket
        summary: Ett nätverk.
        status: published
        page_owner: {organisation: skl, role: redaktionen}
        last_reviewed: 2018-01-15
        sources: [{source: kalla}]
        owner: skl
        purpose: Att lära.
        audience: Kommuner.
        ---

        """;

    /// <summary>The two records that every other one names.</summary>
    public static IEnumerable<(string Path, string Text)> Base =>
    [
        ("content/organisations/skl.yml", Organisation),
        ("content/sources/kalla.yml", Source),
    ];

    public static string Head(string title, string reviewed = "2018-01-15") => $$"""
        title: {{title}}
        summary: Om {{title}}.
        status: published
        page_owner: {organisation: skl, role: redaktionen}
        last_reviewed: {{reviewed}}
        sources: [{source: kalla}]

        """;

    public static string Concept(string title, string definition = "Ett prov.", string body = "", string more = "") =>
        $"---\n{Head(title)}scheme: term\npref_label: {title}\ndefinition: {definition}\n{more}---\n{body}";

    public static string Meeting(int number, string date, string more = "", string body = "") =>
        $"---\n{Head($"Träff {number}")}network: natverket\nnumber: {number}\ndate: {date}\nstate: held\n{more}---\n{body}";

    /// <summary>A small content tree, read and resolved.</summary>
    public static (Catalogue Catalogue, Library Library) Read(params (string Path, string Text)[] files)
    {
        var problems = new List<Diagnostic>();
        var tree = new ContentTree("content", [.. Base.Concat(files).OrderBy(f => f.Path, StringComparer.Ordinal).Select(f => File(f.Path["content/".Length..], f.Text))]);
        var library = Library.Read(tree, cache: null, 1, TestContext.Current.CancellationToken);
        problems.AddRange(library.Results.SelectMany(r => r.Problems));
        var catalogue = Resolver.Resolve(library.Results, problems);
        Assert.DoesNotContain(problems, p => p.IsError);
        return (catalogue, library);
    }

    public static ParsedRecord? Parse(SourceFile file) => new RecordParser().Parse("content", file, file.Read().Span, [], out _);

    public static SourceFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    public static string Text(this SourceFile file) => Encoding.UTF8.GetString(file.Read().Span);
}
