using System.Diagnostics;
using System.Reflection;
using System.Text.Json;

namespace Kunskapsbanken.Editions.Tests;

/// <summary>The real packages from npm in tests/oracles, which <c>tests/run</c> installs.</summary>
internal static class Oracle
{
    public static string Root { get; } = typeof(Oracle).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;

    /// <summary>What a script there prints, as JSON.</summary>
    public static JsonElement Read(string script, params string[] arguments)
    {
        var folder = Path.Combine(Root, "tests", "oracles");
        Assert.SkipUnless(Directory.Exists(Path.Combine(folder, "node_modules")), "tests/run installs tests/oracles");
        var start = new ProcessStartInfo("node") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(folder, script));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? JsonDocument.Parse(output).RootElement : throw new InvalidOperationException(error.Result);
    }
}
