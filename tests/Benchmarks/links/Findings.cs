using System.Text.Json;
using System.Text.RegularExpressions;
using Kunskapsbanken.Links.Urls;

namespace Kunskapsbanken.Links.Benchmark;

/// <summary>Reads each checker's own report into one form.</summary>
internal static partial class Findings
{
    private static readonly Url Root = Url.Parse("https://site.invalid/")!;
    private static readonly Url UnderBase = Url.Parse("/samling-000/post-00000/", Root)!;

    public static string Page(string file) => Plain(Url.Parse("/" + file, Root)!);

    public static string Target(string address, string file, bool isBased = false) =>
        Url.Parse(address, isBased ? UnderBase : Url.Parse("/" + file, Root)) is { } url ? Plain(url) : address;

    public static List<Finding> OfOurs(string output)
    {
        var found = new List<Finding>();
        foreach (var row in JsonSerializer.Deserialize<string[][]>(output)!)
            found.Add(new(Page(row[0]), Target(row[2], row[0], IsBasedPage(row[0]))));

        return found;
    }

    public static List<Finding> OfLinkinator(string output)
    {
        var found = new List<Finding>();
        if (output.Length == 0)
            return found;
        foreach (var link in JsonDocument.Parse(output).RootElement.GetProperty("links").EnumerateArray())
        {
            if (link.GetProperty("state").GetString() == "BROKEN" && link.GetProperty("url").GetString() is { } url)
                found.Add(new(Page(link.TryGetProperty("parent", out var p) ? p.GetString() ?? "" : ""), Target(url.Contains(':', StringComparison.Ordinal) ? url : "/" + url, "")));
        }

        return found;
    }

    public static List<Finding> OfHyperlink(string output)
    {
        var found = new List<Finding>();
        string? target = null;
        foreach (var line in output.Split('\n'))
        {
            if (Load().Match(line) is { Success: true } load)
                target = Target("/" + load.Groups[1].Value, "");
            else if (Fragment().Match(line) is { Success: true } fragment)
                found.Add(new(Page(fragment.Groups[1].Value), Target(fragment.Groups[2].Value, fragment.Groups[1].Value)));
            else if (target is not null && At().Match(line) is { Success: true } at)
                found.Add(new(Page(at.Groups[1].Value), target));
            else if (line.StartsWith("  ...", StringComparison.Ordinal))
                target = null;
        }

        return found;
    }

    private static bool IsBasedPage(string file) => PostNumber().Match(file) is { Success: true } m && int.Parse(m.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) % 25 == 24;

    private static string Plain(Url url)
    {
        var path = PercentEncoding.Decode(url.Path).Trim('/');
        if (path.EndsWith("index.html", StringComparison.Ordinal))
            path = path[..^10].TrimEnd('/');
        var fragment = url.Fragment is null ? "" : "#" + PercentEncoding.Decode(url.Fragment);
        return url.Host == Root.Host ? path + fragment : url.ToString();
    }

    [GeneratedRegex("^not ok \\d+ load (.*)$")]
    private static partial Regex Load();

    [GeneratedRegex("^not ok \\d+ fragment-check (.*?) --> (.*)$")]
    private static partial Regex Fragment();

    [GeneratedRegex("^    at: (.*?)(:\\d+:\\d+.*)?$")]
    private static partial Regex At();

    [GeneratedRegex("post-(\\d{5})/index.html")]
    private static partial Regex PostNumber();
}
