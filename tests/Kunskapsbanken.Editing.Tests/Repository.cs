using System.Reflection;
using Kunskapsbanken.Tests;

namespace Kunskapsbanken.Editing.Tests;

/// <summary>The repository that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!);

    public static string Content { get; } = Path.Combine(Root, "content");

    public static IEnumerable<SpecCase> SpecCases() => SpecCase.LoadAll(Path.Combine(Root, "tests", "specs"));
}
