using System.Diagnostics;

namespace Kunskapsbanken.Safety.Tests.Faults;

/// <summary>The program as a process of its own, which can be killed, starved or started twice.</summary>
internal static class Kb
{
    /// <param name="before">Shell words that limit what the program may use, such as <c>ulimit -f 20;</c>.</param>
    public static Process Start(string root, string before = "", params string[] arguments)
    {
        // The words are these tests' own; the program's arguments are passed on as they are.
        var start = new ProcessStartInfo("/bin/sh", ["-c", $"{before} exec \"$@\"", "sh", "dotnet", Repository.Program, .. arguments, "--root", root])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = root,
        };
        start.Environment["SOURCE_DATE_EPOCH"] = "1519862400";
        start.Environment["DOTNET_TieredCompilation"] = "1";
        return Process.Start(start)!;
    }

    public static (int Code, string Output) Run(string root, params string[] arguments) => End(Start(root, "", arguments));

    public static (int Code, string Output) RunLimited(string root, string before, params string[] arguments) => End(Start(root, before, arguments));

    public static (int Code, string Output) End(Process process)
    {
        using (process)
        {
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output + errors.Result);
        }
    }

    /// <summary>No trace of .NET's own: a person is told in Swedish what failed.</summary>
    public static void AssertTold((int Code, string Output) run, int code)
    {
        Assert.True(run.Code == code, $"exit {run.Code}: {run.Output}");
        Assert.DoesNotContain("   at ", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled", run.Output, StringComparison.Ordinal);
        Assert.NotEqual("", run.Output.Trim());
    }
}
