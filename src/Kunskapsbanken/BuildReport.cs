using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Write;

namespace Kunskapsbanken;

/// <summary>What came of a build.</summary>
/// <param name="Counts">Published records, by the collection's folder.</param>
/// <param name="Stages">How long each stage took, in milliseconds. Some go on at once, or within another.</param>
/// <param name="Written">Null when errors kept the site from being written.</param>
public sealed record BuildReport(
    ImmutableArray<Diagnostic> Problems,
    ImmutableSortedDictionary<string, int> Counts,
    ImmutableArray<(string Stage, double Milliseconds)> Stages,
    WriteResult? Written)
{
    /// <summary>How long all of it took.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>Shows what is being written before the next build is done; null when nothing was published.</summary>
    public PagePreview? Preview { get; init; }

    public int Errors => Problems.Count(p => p.IsError);

    public int Warnings => Problems.Count(p => p.Severity == Severity.Warning);
}
