using System.Text.Json;
using Kunskapsbanken.Links.Tests.Corpus;

namespace Kunskapsbanken.Links.Benchmark;

/// <summary>Our own checker, in a process of its own like the others.</summary>
internal static class Ours
{
    public static int Run(string folder)
    {
        var report = FolderChecker.Check(folder);
        using var output = Console.OpenStandardOutput();
        JsonSerializer.Serialize(output, report.Broken.Select(b => new[] { b.File, b.Reference.Span.ToString(), b.Reference.Address }));
        return report.Broken.IsEmpty ? 0 : 1;
    }

    public static int Generate(string folder, int pages)
    {
        GeneratedSite.Of(pages, isGentle: true).WriteTo(folder);
        return 0;
    }
}
