using System.Reflection;

namespace Kunskapsbanken.Safety.Tests;

/// <summary>Where things stand in the repository that these tests are built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!);

    public static string Attacks { get; } = Path.Combine(Root, "tests", "attacks");

    /// <summary>A small whole site.</summary>
    public static string Golden { get; } = Path.Combine(Root, "tests", "golden");

    /// <summary>The program, in the configuration that these tests were built in.</summary>
    public static string Program { get; } = Path.Combine(
        Root, "site", "bin", new DirectoryInfo(AppContext.BaseDirectory.TrimEnd('/')).Parent!.Name, "net10.0", "kb.dll");
}
