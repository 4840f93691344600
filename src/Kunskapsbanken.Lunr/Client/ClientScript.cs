using System.Text;

namespace Kunskapsbanken.Lunr;

/// <summary>The JavaScript that searches shards in a browser. It has no dependencies and needs no more than a policy of
/// <c>script-src 'self'; connect-src 'self'; worker-src 'self'</c>.</summary>
public static class ClientScript
{
    private const string ModuleFile = "kunskapsbanken-lunr.js";
    private const string WorkerFile = "kunskapsbanken-lunr-worker.js";
    private const string ExportKeyword = "export ";

    /// <summary>The name under which <see cref="Module"/> must be written, since the worker imports it.</summary>
    public static string ModuleName => ModuleFile;

    /// <summary>The name of <see cref="Worker"/>; it must stand in the same folder as the module.</summary>
    public static string WorkerName => WorkerFile;

    /// <summary>An ES module that exports <c>open</c>, <c>highlight</c> and <c>SearchError</c>.</summary>
    public static string Module { get; } = Strip(Read(ModuleFile));

    /// <summary>
    /// The same as a classic script, which sets the global <c>kunskapsbankenLunr</c>: browsers do not load modules from a disk.
    /// </summary>
    public static string Classic { get; } = ToClassic(Module);

    /// <summary>A module worker that searches on another thread; its own comment says how it is spoken to.</summary>
    public static string Worker { get; } = Strip(Read(WorkerFile));

    private static string Read(string name)
    {
        using var stream = typeof(ClientScript).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>Leaves out comments and indentation, each on lines of their own: a third of the size, and no parser is needed for it.</summary>
    private static string Strip(string script)
    {
        var lines = script.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal));
        return string.Join('\n', lines) + "\n";
    }

    private static string ToClassic(string module)
    {
        var export = module.LastIndexOf(ExportKeyword, StringComparison.Ordinal);
        return $"globalThis.kunskapsbankenLunr=(()=>{{\n{module[..export]}return {module[(export + ExportKeyword.Length)..].TrimEnd()}\n}})()\n";
    }
}
