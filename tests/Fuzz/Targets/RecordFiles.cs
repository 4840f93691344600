using Kunskapsbanken.Indexing;
using Kunskapsbanken.Load;
using Kunskapsbanken.Lunr;
using Kunskapsbanken.Parse;

namespace Kunskapsbanken.Fuzz.Targets;

/// <summary>A whole file, fields and text: read, or explained at a place that the file has.</summary>
public sealed class RecordFiles : FuzzTarget
{
    private readonly RecordReader reader = new(new DocumentAnalyzer(SiteSearch.Schema));

    public override string Name => "records";

    public override IReadOnlyList<string> Words { get; } =
        ["---\n", "\n", "title: ", "summary: ", "sources: ", "- ", "  ", ": ", "[", "]", "{", "}", "'", "\"", "|\n  ", ">\n  ", "&a ", "*a", "!!str ", "<<: ", "#", "unknown: not-stated", "disputed:", "value:", "2018-01-15", "2018-13", "2018-02-30", "xref:concepts/a", "\t", "\r\n", "\uFEFF", "\u2028", "\ud800", "\\ud800", "\\x00", "null", "~", "0x1f", "1e9", "---", "..."];

    public override IEnumerable<string> Seeds =>
    [
        "---\ntitle: Prov\nsummary: En post.\nstatus: published\npage_owner: {organisation: a, role: b}\nlast_reviewed: 2018-01-15\nsources: [{source: k, locator: s. 2}]\nscheme: risk\npref_label: prov\ndefinition: |\n  En [länk](xref:concepts/a).\naliases: [gammal, /a/b/]\nrelated: [a, b]\n---\n## Rubrik\n\nText med *betoning* och [länk](https://a.example/).\n",
        "---\ntitle: \"A: b\"\nsources:\n  - source: a\n    claim: >\n      två\n      rader\norder: 3\nlast_reviewed: {unknown: not-stated}\n---\n",
        "", "---\n---\n", "---\n- a\n---\n",
    ];

    public override IReadOnlyList<int> Run(IReadOnlyList<string> inputs) => [.. inputs.Select(Run)];

    private int Run(string input)
    {
        var source = new SourceFile("concepts/prov.md", Encoding.UTF8.GetBytes(input));
        var (result, record) = reader.Read("content", source);
        if (record is null && !result.Problems.Any(p => p.IsError))
            throw new FuzzException(input, "neither a record nor an error");
        var hash = new HashCode();
        hash.Add(record is null);
        foreach (var problem in result.Problems)
        {
            if (problem.ToString().AsSpan().ContainsAnyInRange('\0', '\u001F'))
                throw new FuzzException(input, $"{problem.Code} is more than a line");
            if (!problem.Span.IsNone && (problem.Span.Line < 1 || problem.Span.Column < 1 || problem.Span.Length < 0))
                throw new FuzzException(input, $"{problem.Code} is at {problem.Span}");
            hash.Add(problem.Code);
        }

        return hash.ToHashCode();
    }
}
