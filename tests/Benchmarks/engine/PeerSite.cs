using System.Text.RegularExpressions;

namespace Kunskapsbanken.Benchmarks.Engine;

/// <summary>Content of ours as Hugo and Eleventy read it: the same fields and texts, with a page's permanent address as an alias.</summary>
internal static partial class PeerSite
{
    /// <param name="from">A folder that <see cref="Corpus.Write"/> has written.</param>
    /// <param name="layouts">The peer's configuration and layouts.</param>
    /// <param name="to">A folder that gets the peer's site.</param>
    public static void Write(string from, string layouts, string to)
    {
        foreach (var file in Directory.EnumerateFiles(layouts, "*", SearchOption.AllDirectories))
            Put(Path.Combine(to, Path.GetRelativePath(layouts, file)), File.ReadAllText(file));
        var content = Path.Combine(from, "content");
        foreach (var file in Directory.EnumerateFiles(content, "*", SearchOption.AllDirectories))
            WriteRecord(to, Path.GetRelativePath(content, file), File.ReadAllText(file));
    }

    /// <summary>One record as a page.</summary>
    /// <param name="path">Of the record, below the content folder.</param>
    public static void WriteRecord(string to, string path, string text)
    {
        if (!text.StartsWith("---\n", StringComparison.Ordinal))
            text = $"---\n{text}---\n";
        // A taxonomy's values are lists.
        text = Owner().Replace(text, "owners: [$1]\n");
        Put(Path.Combine(to, "content", Path.ChangeExtension(path, ".md")), text.Insert(4, $"aliases: [/id/{Path.ChangeExtension(path, null)}/]\n"));
    }

    private static void Put(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    [GeneratedRegex(@"^owner: (\S+)\n", RegexOptions.Multiline)]
    private static partial Regex Owner();
}
