[assembly: AssemblyFixture(typeof(BuiltSite))]

namespace Kunskapsbanken.Site.Tests;

/// <summary>Runs another program and takes what it says.</summary>
internal static class Tool
{
    public static string Oracles { get; } = Path.Combine(BuiltSite.RepositoryRoot, "tests", "oracles");

    /// <returns>The exit code, and what was written to both outputs.</returns>
    public static (int Code, string Output) Run(string program, IEnumerable<string> arguments, string? folder = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new System.Diagnostics.ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder ?? Oracles };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        using var process = System.Diagnostics.Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }
}
