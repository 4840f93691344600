namespace Kunskapsbanken.Benchmarks.Engine;

/// <summary>A generator with its site on disk.</summary>
/// <param name="Name">As the table calls it.</param>
/// <param name="Program">What is run.</param>
/// <param name="Arguments">How.</param>
/// <param name="Root">The folder in which it is run.</param>
/// <param name="Output">Where its site comes, and what else it keeps between builds: removed before a clean build.</param>
/// <param name="Put">Writes a record: its path below the content folder, and its text as we write it.</param>
/// <param name="Theme">A file that every page is made with.</param>
internal sealed record Contestant(string Name, string Program, string[] Arguments, string Root, string[] Output, Action<string, string> Put, string Theme)
{
    public Measurement Build() => Measurement.Of(Program, Arguments, Root);

    public void Clean()
    {
        foreach (var folder in Output.Select(o => Path.Combine(Root, o)).Where(Directory.Exists))
            Directory.Delete(folder, recursive: true);
    }

    public void Remove(string path)
    {
        foreach (var file in new[] { path, Path.ChangeExtension(path, ".md") }.Select(p => Path.Combine(Root, "content", p)).Where(File.Exists))
            File.Delete(file);
    }

    public (int Files, long Bytes) Size()
    {
        var files = new DirectoryInfo(Path.Combine(Root, Output[0])).EnumerateFiles("*", SearchOption.AllDirectories).ToList();
        return (files.Count, files.Sum(f => f.Length));
    }
}
