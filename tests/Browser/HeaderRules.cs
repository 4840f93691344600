namespace Kunskapsbanken.Browser.Tests;

/// <summary>Netlify's <c>_headers</c>: a path, then indented headers; <c>*</c> at the end of a path stands for anything.</summary>
internal sealed class HeaderRules
{
    private readonly List<(string Path, string Name, string Value)> rules = [];

    public HeaderRules(string file)
    {
        var path = "";
        foreach (var line in File.ReadLines(file).Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#'))
        {
            if (line[0] == '/')
                path = line;
            else
                rules.Add((path, line[..line.IndexOf(':', StringComparison.Ordinal)], line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()));
        }
    }

    public IEnumerable<(string Name, string Value)> For(string path) =>
        rules.Where(r => r.Path == path || (r.Path.EndsWith('*') && path.StartsWith(r.Path[..^1], StringComparison.Ordinal))).Select(r => (r.Name, r.Value));
}
