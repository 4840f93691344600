using System.Collections.Immutable;
using AngleSharp.Html.Parser;
using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Parse.Markdown;

namespace Kunskapsbanken.Fuzz.Targets;

/// <summary>A text becomes HTML with these elements and attributes and no others, as a real HTML parser sees it.</summary>
public sealed class MarkdownHtml : FuzzTarget
{
    private static readonly ImmutableHashSet<string> Elements =
        ["p", "em", "strong", "code", "pre", "br", "hr", "blockquote", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td"];

    private static readonly ImmutableHashSet<string> Attributes = ["id", "class", "start", "type", "style"];

    private readonly MarkdownReader reader = new();
    private readonly HtmlParser parser = new();

    public override string Name => "markdown";

    public override IReadOnlyList<string> Words { get; } =
        ["[", "](", ")", "*", "**", "_", "`", "```\n", "> ", "- ", "1. ", "# ", "## ", "\n", "\n\n", "| a | b |\n|---|:-:|\n", "|", "<", ">", "<a href=\"x\">", "<script>", "</p>", "<!--", "-->", "&lt;", "&#x6a;", "\\", "![", "]: ", "[a]: b\n", "<https://a.example>", "<xref:concepts/a>", "javascript:", "java\tscript:", "data:text/html,", "xref:concepts/a", "mailto:a@b", "\"", "'", "    ", "\t", "  \n", "<?", "<![CDATA[", "\u0000", "\ud800", "\u00a0", "å"];

    public override IEnumerable<string> Seeds =>
        ["## Rubrik\n\nText med *betoning*, **mer** och `kod`.\n", "- ett\n- två\n  1. tre\n", "| a | b |\n|---|:-:|\n| 1 | 2 |\n", "[x](https://a.example \"t\") och <https://b.example>\n", "[x][y]\n\n[y]: javascript:x\n", "> citat\n\n```html\n<b>\n```\n", "a&lt;b &#106;\n", ""];

    public override IReadOnlyList<int> Run(IReadOnlyList<string> inputs) => [.. inputs.Select(Run)];

    private int Run(string input)
    {
        var problems = new List<Diagnostic>();
        var body = reader.Read(Kunskapsbanken.Parse.PlainText.Normalized(input), TextOrigin.Lines(1), new RecordText("content/concepts/prov.md", "concepts/prov.md", problems));
        var hash = new HashCode();
        foreach (var code in problems.Select(p => p.Code).Distinct())
            hash.Add(code);
        var end = 0;
        foreach (var slot in body.Slots)
        {
            if (slot.Start < end || slot.End < slot.Start || slot.End > body.Html.Length)
                throw new FuzzException(input, "links overlap or lie outside the text");
            end = slot.End;
            hash.Add(slot.Link.Kind);
        }

        using var document = parser.ParseDocument("<!DOCTYPE html><body>" + Encoding.UTF8.GetString(body.Html.Span));
        foreach (var element in document.Body!.QuerySelectorAll("*"))
        {
            if (!Elements.Contains(element.LocalName))
                throw new FuzzException(input, $"<{element.LocalName}>");
            if (element.Attributes.FirstOrDefault(a => !Attributes.Contains(a.Name) || (a.Name == "style" && !a.Value.StartsWith("text-align: ", StringComparison.Ordinal))) is { } attribute)
                throw new FuzzException(input, $"<{element.LocalName} {attribute.Name}=\"{attribute.Value}\">");
            hash.Add(element.LocalName);
        }

        return hash.ToHashCode();
    }
}
