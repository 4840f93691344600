using System.Text.RegularExpressions;
using Kunskapsbanken.Links.Urls;
using Kunskapsbanken.Load;
using Kunskapsbanken.Parse;
using Kunskapsbanken.Render;

namespace Kunskapsbanken.Fuzz.Targets;

/// <summary>An old address that is accepted is one line of the redirect file and one file inside the site.</summary>
public sealed partial class Redirects : FuzzTarget
{
    private readonly RecordParser parser = new();

    public override string Name => "redirects";

    public override IReadOnlyList<string> Words { get; } = ["/", "..", ".", "\\", "%2e", "%00", "\n", " ", "301", ":", "*", "a", "-", "_", "~", "å", "//", "https://", "?a=b", "#a", "/a.aspx", "\u0000", "con", "index.html"];

    public override IEnumerable<string> Seeds => ["gammal", "/gammal/sida/", "/Sidor/Default.aspx", "/a/../b", "//ond.example/", "/a b", "/a\n/b"];

    public override IReadOnlyList<int> Run(IReadOnlyList<string> inputs) => [.. inputs.Select(Run)];

    private int Run(string input)
    {
        var text = $"---\ntitle: A\naliases: [{System.Text.Json.JsonSerializer.Serialize(input)}]\n---\n";
        parser.Parse("content", new SourceFile("pages/prov.md", []), Encoding.UTF8.GetBytes(text), [], out _);
        var addresses = parser.Entry?.Aliases ?? [];
        foreach (var alias in addresses.Select(a => a.Value))
        {
            if (!OneWord().IsMatch(alias))
                throw new FuzzException(input, $"”{alias}” is no address");
            var file = new PagePath(alias.StartsWith('/') ? alias.TrimEnd('/') + "/" : $"/id/{alias}/").File;
            if (!Path.GetFullPath(Path.Combine("/plats/", file)).StartsWith("/plats/", StringComparison.Ordinal) || file.Split('/').Any(n => n.StartsWith('.')))
                throw new FuzzException(input, $"{file} is outside");
        }

        // The checker's own reader of addresses bears the same inputs.
        var url = Url.Parse(input);
        return HashCode.Combine(addresses.IsDefaultOrEmpty, input.Count(c => c == '/'), url is null, input.Length > 0 && input[0] == '/');
    }

    [GeneratedRegex(@"^[A-Za-z0-9/._~-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex OneWord();
}
