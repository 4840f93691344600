using Kunskapsbanken.Load;
using Kunskapsbanken.Render;

namespace Kunskapsbanken.Write;

/// <summary>The site that is shown, for what need not be made again. Its files are read only where they are still what was written.</summary>
public sealed class ShownSite(string folder, Manifest manifest)
{
    public bool Has(string path) => manifest.Has(path);

    /// <summary>A file whose key is the hash of its bytes; null when it is not there, or is not what was written.</summary>
    public ReadOnlyMemory<byte>? Read(string path)
    {
        var file = Path.Combine(folder, path);
        if (manifest.Find(path) is not { } key || !File.Exists(file))
            return null;
        var bytes = File.ReadAllBytes(file);
        // Not in a conditional expression: null would become an empty memory there.
        if (ContentHash.Of(bytes) == key)
            return bytes;
        return null;
    }

    /// <summary>What was made of a file before; null when it would be made otherwise now.</summary>
    public ReadOnlyMemory<byte>? Read(Output output)
    {
        var file = Path.Combine(folder, output.Path);
        if (manifest.Has(output.Path, output.Key) && File.Exists(file))
            return File.ReadAllBytes(file);
        return null;
    }

    /// <summary>A file that stays as it is.</summary>
    public Output Keep(string path) => new(
        path,
        manifest.Find(path)!.Value,
        () => Read(path) ?? throw new IOException($"{path} i den byggda webbplatsen har ändrats för hand eller tagits bort. Bygg om med --no-cache."));
}
