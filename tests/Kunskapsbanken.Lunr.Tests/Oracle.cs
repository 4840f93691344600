using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Kunskapsbanken.Lunr.Tests;

/// <summary>The real packages, run in Node.</summary>
internal static class Oracle
{
    public static string Folder { get; } = Path.Combine(RepositoryRoot(), "tests", "oracles");

    /// <summary>A file of one of the packages.</summary>
    public static string PackageFile(string path)
    {
        var full = Path.Combine(Folder, "node_modules", path);
        return File.Exists(full)
            ? full
            : throw new FileNotFoundException($"The test oracles are not installed: {full} is missing. Run `npm ci` in {Folder}.");
    }

    /// <summary>Runs a script of tests/oracles; its first arguments are the inputs' paths and its last the output's.</summary>
    public static byte[] Run(string script, params object[] inputs)
    {
        PackageFile("lunr/lunr.js");
        PackageFile("lunr-languages/lunr.sv.js");
        var folder = Directory.CreateTempSubdirectory("kb-lunr-");
        try
        {
            var paths = inputs.Select((input, i) => WriteInput(Path.Combine(folder.FullName, $"input{i}"), input)).ToList();
            var output = Path.Combine(folder.FullName, "output.json");
            RunNode([Path.Combine(Folder, script), .. paths, output]);
            return File.ReadAllBytes(output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public static T Run<T>(string script, params object[] inputs) => JsonSerializer.Deserialize<T>(Run(script, inputs), JsonSerializerOptions.Web)!;

    /// <summary>Bytes are written as they are, a string as a module, anything else as JSON.</summary>
    private static string WriteInput(string path, object input)
    {
        path += input is string ? ".mjs" : ".json";
        File.WriteAllBytes(path, input switch
        {
            byte[] bytes => bytes,
            string module => Encoding.UTF8.GetBytes(module),
            _ => JsonSerializer.SerializeToUtf8Bytes(input, JsonSerializerOptions.Web),
        });
        return path;
    }

    private static void RunNode(IEnumerable<string> arguments)
    {
        // lunr.js needs more than two gigabytes for 10,000 documents.
        var start = new ProcessStartInfo("node", ["--max-old-space-size=6000", .. arguments]) { RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("node did not start.");
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"node failed: {errors}");
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "kunskapsbanken.slnx")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No kunskapsbanken.slnx above the tests.");
        return folder.FullName;
    }
}
