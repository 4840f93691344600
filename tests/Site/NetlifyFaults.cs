using System.Text.RegularExpressions;

namespace Kunskapsbanken.Site.Tests;

/// <summary>Finds what Netlify's parsers let pass and then silently ignore.</summary>
internal static partial class NetlifyFaults
{
    /// <summary>The tables and keys that Netlify documents and this repository has a use for. A misspelt key does nothing and says nothing.</summary>
    private static readonly Dictionary<string, string[]> Keys = new(StringComparer.Ordinal)
    {
        ["build"] = ["base", "command", "publish", "ignore", "environment"],
        ["context.production"] = ["command", "publish", "environment"],
        ["context.deploy-preview"] = ["command", "publish", "environment"],
        ["context.branch-deploy"] = ["command", "publish", "environment"],
    };

    private static readonly string[] Directives =
        ["default-src", "script-src", "style-src", "img-src", "font-src", "connect-src", "frame-src", "worker-src", "manifest-src", "form-action", "base-uri", "frame-ancestors", "object-src", "media-src", "require-trusted-types-for", "trusted-types", "upgrade-insecure-requests"];

    private static readonly string[] Statuses = ["200", "301", "302", "303", "307", "308", "404", "410", "301!", "302!", "308!"];

    /// <param name="toml">Plain tables and string values: all that the file needs.</param>
    public static IEnumerable<string> InConfiguration(string toml)
    {
        var table = "";
        foreach (var (line, number) in Lines(toml).Where(l => l.Line.Trim() is { Length: > 0 } text && text[0] != '#'))
        {
            if (TableLine().Match(line) is { Success: true } header)
            {
                table = header.Groups[1].Value;
                if (!Keys.ContainsKey(table))
                    yield return $"line {number}: no table [{table}]";
            }
            else if (KeyLine().Match(line) is not { Success: true } key)
                yield return $"line {number}: neither a table nor a key with a text: {line}";
            else if (!Keys.GetValueOrDefault(table, []).Contains(key.Groups[1].Value))
                yield return $"line {number}: no key {key.Groups[1].Value} in [{table}]";
        }
    }

    /// <param name="sources">What a policy may let in.</param>
    public static IEnumerable<string> InHeaders(string text, params string[] sources)
    {
        var path = "";
        var seen = new HashSet<(string, string)>();
        foreach (var (line, number) in Lines(text).Where(l => l.Line.Trim() is { Length: > 0 } content && content[0] != '#'))
        {
            if (line[0] == '/')
                path = line.TrimEnd();
            else if (HeaderLine().Match(line) is not { Success: true } header)
                yield return $"line {number}: no path, and no indented name: value: {line}";
            else if (path.Length == 0)
                yield return $"line {number}: a header before the first path";
            else if (!seen.Add((path, header.Groups[1].Value.ToLowerInvariant())))
                yield return $"line {number}: {header.Groups[1].Value} twice for {path}";
            else if (header.Groups[1].Value == "Content-Security-Policy")
            {
                foreach (var fault in InPolicy(header.Groups[2].Value, sources))
                    yield return $"line {number}: {fault}";
            }
        }
    }

    /// <param name="exists">Whether the site has a file for an address.</param>
    public static IEnumerable<string> InRedirects(string text, Predicate<string> exists)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (line, number) in Lines(text).Where(l => l.Line.Trim() is { Length: > 0 } content && content[0] != '#'))
        {
            var parts = line.Split(' ');
            if (parts.Length != 3)
                yield return $"line {number}: not from, to and status: {line}";
            else if (!parts[0].StartsWith('/') || !parts[1].StartsWith('/'))
                yield return $"line {number}: an address that does not begin with /: {line}";
            else if (!Statuses.Contains(parts[2]))
                yield return $"line {number}: no such status: {parts[2]}";
            else if (!targets.TryAdd(parts[0], parts[1]))
                yield return $"line {number}: {parts[0]} is redirected twice";
            else if (!exists(parts[1]))
                yield return $"line {number}: {parts[1]} does not exist";
        }

        foreach (var (from, to) in targets.Where(t => targets.ContainsKey(t.Value.TrimEnd('/'))))
            yield return $"{from} leads to {to}, which is redirected itself";
    }

    private static IEnumerable<string> InPolicy(string policy, string[] sources)
    {
        foreach (var directive in policy.Split(';').Select(d => d.Trim().Split(' ')))
        {
            if (!Directives.Contains(directive[0]))
                yield return $"no directive {directive[0]}";
            foreach (var source in directive.Skip(1).Where(s => s is not ("'none'" or "'self'" or "'script'") && !sources.Contains($"{directive[0]} {s}")))
                yield return $"{directive[0]} lets in {source}";
        }

        foreach (var needed in new[] { "default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action " })
        {
            if (!policy.Contains(needed, StringComparison.Ordinal))
                yield return $"the policy lacks {needed}";
        }
    }

    private static IEnumerable<(string Line, int Number)> Lines(string text) => text.Split('\n').Select((l, i) => (l, i + 1));

    [GeneratedRegex(@"^\[([a-z.-]+)\]\s*$")]
    private static partial Regex TableLine();

    [GeneratedRegex("""^\s*([A-Za-z_]+)\s*=\s*("[^"]*"|'[^']*')\s*$""")]
    private static partial Regex KeyLine();

    [GeneratedRegex(@"^\s+([A-Za-z][A-Za-z-]*): ([\x20-\x7E]+)$")]
    private static partial Regex HeaderLine();
}
