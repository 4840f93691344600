using System.Text.RegularExpressions;

namespace Kunskapsbanken.Benchmarks;

/// <summary>Writes content of ours as Hugo reads it: the same fields and texts, with a page's permanent address as an alias.</summary>
internal static partial class HugoSite
{
    /// <param name="from">A folder that <see cref="Corpus.Write"/> has written.</param>
    /// <param name="layouts">The peer's configuration and layouts.</param>
    /// <param name="to">A folder that gets Hugo's site.</param>
    public static void Write(string from, string layouts, string to)
    {
        foreach (var file in Directory.EnumerateFiles(layouts, "*", SearchOption.AllDirectories))
            Put(Path.Combine(to, Path.GetRelativePath(layouts, file)), File.ReadAllText(file));
        var content = Path.Combine(from, "content");
        foreach (var file in Directory.EnumerateFiles(content, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(content, file);
            Put(Path.Combine(to, "content", Path.ChangeExtension(path, ".md")), Page(Path.ChangeExtension(path, null), File.ReadAllText(file)));
        }
    }

    /// <summary>One record as a page.</summary>
    public static string Page(string path, string text)
    {
        if (!text.StartsWith("---\n", StringComparison.Ordinal))
            text = $"---\n{text}---\n";
        // A taxonomy's values are lists; "status: published" and the like are ours alone.
        text = Owner().Replace(text, "owners: [$1]\n");
        return text.Insert(4, $"aliases: [/id/{path}/]\n");
    }

    private static void Put(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    [GeneratedRegex(@"^owner: (\S+)\n", RegexOptions.Multiline)]
    private static partial Regex Owner();
}
