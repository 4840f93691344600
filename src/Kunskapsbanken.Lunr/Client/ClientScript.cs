using System.Collections.Immutable;
using System.Text;

namespace Kunskapsbanken.Lunr;

/// <summary>
/// The JavaScript that searches shards in a browser. It has no dependencies and needs no more than a policy of
/// <c>script-src 'self'; connect-src 'self'; worker-src 'self'</c>. Browsers from 2022 on: Chrome 97, Firefox 114, Safari 15.4.
/// </summary>
public static class ClientScript
{
    private const string Import = "import ";
    private const string Export = "export ";
    private const string Exported = "{ open, highlight, SearchError }";

    /// <summary>
    /// Every source is a module that runs as it is; a later one imports from earlier ones only. No name is used twice, so that
    /// they can be put into one without being parsed.
    /// </summary>
    private static readonly ImmutableArray<string> Sources = ["errors", "swedish", "files", "parsing", "query", "patterns", "scoring", "shards", "index", "highlight", "open"];

    private static readonly string Body = string.Concat(Sources.Select(source => Strip(Read(source))));

    /// <summary>The name under which <see cref="Module"/> must be written, since the worker imports it.</summary>
    public static string ModuleName => "kunskapsbanken-lunr.js";

    /// <summary>The name of <see cref="Worker"/>; it must stand in the same folder as the module.</summary>
    public static string WorkerName => "kunskapsbanken-lunr-worker.js";

    /// <summary>An ES module that exports <c>open</c>, <c>highlight</c> and <c>SearchError</c>.</summary>
    public static string Module { get; } = $"{Body}export {Exported}\n";

    /// <summary>
    /// The same as a classic script, which sets the global <c>kunskapsbankenLunr</c>: browsers do not load modules from a disk.
    /// </summary>
    public static string Classic { get; } = $"globalThis.kunskapsbankenLunr=(()=>{{\n{Body}return {Exported}\n}})()\n";

    /// <summary>A module worker that searches on another thread; the comment in <c>worker.js</c> says how it is spoken to.</summary>
    public static string Worker { get; } = $"import {{ open }} from './{ModuleName}'\n{Strip(Read("worker"))}";

    private static string Read(string name)
    {
        using var stream = typeof(ClientScript).Assembly.GetManifestResourceStream($"{name}.js") ?? throw new InvalidOperationException($"{name}.js is not embedded.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>
    /// Leaves out imports, the word "export", and comments and indentation, all of which begin lines in the sources; no string spans lines.
    /// </summary>
    private static string Strip(string source)
    {
        var lines = source.Split('\n').Select(line => line.Trim())
            .Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal) && !line.StartsWith(Import, StringComparison.Ordinal))
            .Select(line => line.StartsWith(Export, StringComparison.Ordinal) ? line[Export.Length..] : line);
        return string.Join('\n', lines) + "\n";
    }
}
