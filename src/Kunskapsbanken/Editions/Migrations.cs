using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Load;

namespace Kunskapsbanken.Editions;

/// <summary>
/// Every step that the record model has taken. To change the model so that older content no longer fits: add a step here,
/// run <c>kb migrate</c> on the content, and let a test show an old record becoming a new one.
/// </summary>
public static class Migrations
{
    /// <summary>In order, one for each version after the first. Published steps are never changed: editions are read through them.</summary>
    public static ImmutableArray<Migration> All { get; } = [];

    /// <summary>The version that this program reads.</summary>
    public static int VersionAfter(ImmutableArray<Migration> steps) => ContentSchema.First + steps.Length;

    /// <summary>The working folder: it is read as it is, and its editors are asked to bring it up to date.</summary>
    public static ContentTree ApplyToWorking(ContentTree tree, ImmutableArray<Migration> steps, List<Diagnostic> problems)
    {
        if (tree.Schema < VersionAfter(steps))
            problems.Add(Errors.OldSchema($"{tree.Name}/{ContentSchema.File}", tree.Schema, VersionAfter(steps)));
        return Apply(tree, steps, problems);
    }

    /// <summary>What must be written to a folder to bring it up to date.</summary>
    /// <returns>Paths below the folder and their bytes; null for a file that is to go. Empty when it is up to date.</returns>
    public static ImmutableArray<(string Path, byte[]? Bytes)> Changes(ContentTree tree, ImmutableArray<Migration> steps)
    {
        if (tree.Schema >= VersionAfter(steps))
            return [];
        var before = tree.Files.ToDictionary(f => f.Path, StringComparer.Ordinal);
        var after = Apply(tree, steps, []);
        var kept = after.Files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        return
        [
            // The bytes first: a file that changes places is read before it goes.
            .. after.Files.Where(f => !before.TryGetValue(f.Path, out var old) || old.Hash != f.Hash).Select(f => (f.Path, (byte[]?)f.Read().ToArray())),
            .. before.Keys.Where(p => !kept.Contains(p)).Order(StringComparer.Ordinal).Select(p => (p, (byte[]?)null)),
            (ContentSchema.File, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{after.Schema}\n"))),
        ];
    }

    /// <summary>A content tree as the newest version of the model would have it written.</summary>
    public static ContentTree Apply(ContentTree tree, ImmutableArray<Migration> steps, List<Diagnostic> problems)
    {
        var current = VersionAfter(steps);
        if (tree.Schema == current)
            return tree;
        if (tree.Schema > current)
        {
            problems.Add(Errors.BadSchema($"{tree.Name}/{ContentSchema.File}", $"{tree.Schema}"));
            return tree;
        }

        IEnumerable<SourceFile> files = tree.Files;
        foreach (var step in steps.Where(s => s.From >= tree.Schema).OrderBy(s => s.From))
            files = files.Select(step.Apply).OfType<SourceFile>();
        return tree with { Files = [.. files.OrderBy(f => f.Path, StringComparer.Ordinal)], Schema = current };
    }
}
