using System.ComponentModel;
using System.Diagnostics;

namespace Kunskapsbanken.Load;

/// <summary>What git answered.</summary>
/// <param name="Code">0 when it did as asked.</param>
internal readonly record struct GitAnswer(int Code, ReadOnlyMemory<byte> Output, string Error)
{
    public bool IsDone => Code == 0;

    public string Text => Encoding.UTF8.GetString(Output.Span).TrimEnd('\n');
}

/// <summary>
/// Starts git without a shell: each argument is passed as it is, and nothing from the surroundings steers which repository,
/// objects or programs it uses.
/// </summary>
internal static class GitProcess
{
    /// <summary>Switched off for every call: what a repository's own settings could otherwise start.</summary>
    private static readonly string[] Guards =
        ["--no-pager", "--no-replace-objects", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "protocol.allow=never", "-c", "core.quotePath=false"];

    /// <param name="folder">Where git is started.</param>
    /// <exception cref="IOException">git is not installed.</exception>
    public static GitAnswer Run(string folder, params IEnumerable<string> arguments)
    {
        using var process = Start(folder, arguments);
        process.StandardInput.Close();
        // Both pipes at once: git would wait for ever on the one that nobody reads.
        var error = process.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        var text = error.GetAwaiter().GetResult();
        process.WaitForExit();
        return new(process.ExitCode, output.ToArray(), text.Trim());
    }

    /// <exception cref="IOException">git is not installed.</exception>
    public static Process Start(string folder, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var argument in Guards.Concat(arguments))
            start.ArgumentList.Add(argument);
        Clean(start.Environment);
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new IOException("Programmet git går inte att starta. Det behövs för utgåvor: installera git och försök igen.", e);
        }
    }

    /// <summary>A hook or another program may have pointed git at its own repository, index, objects or editor: none of that holds here.</summary>
    private static void Clean(IDictionary<string, string?> environment)
    {
        foreach (var name in environment.Keys.Where(n => n.StartsWith("GIT_", StringComparison.OrdinalIgnoreCase)).ToList())
            environment.Remove(name);
        environment["GIT_TERMINAL_PROMPT"] = "0";
        environment["GIT_OPTIONAL_LOCKS"] = "0";
        environment["GIT_NO_LAZY_FETCH"] = "1";
        environment["LC_ALL"] = "C";
    }
}
