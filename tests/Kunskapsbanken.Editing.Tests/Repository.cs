using System.Reflection;
using System.Text;
using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Load;
using Kunskapsbanken.Parse;
using Kunskapsbanken.Tests;

namespace Kunskapsbanken.Editing.Tests;

/// <summary>The repository that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!);

    public static string Content { get; } = Path.Combine(Root, "content");

    /// <summary>What the parser makes of a text at a path below content.</summary>
    public static (ParsedRecord? Record, List<Diagnostic> Problems) Read(string path, string text)
    {
        var problems = new List<Diagnostic>();
        var bytes = Encoding.UTF8.GetBytes(text);
        var record = new RecordParser().Parse("content", new SourceFile(path, bytes), bytes, problems, out _);
        return (record, problems);
    }

    public static IEnumerable<SpecCase> SpecCases() => SpecCase.LoadAll(Path.Combine(Root, "tests", "specs"));
}
