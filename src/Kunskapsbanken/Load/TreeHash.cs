using System.Security.Cryptography;

namespace Kunskapsbanken.Load;

/// <summary>
/// One hash for a whole content folder: SHA-256 over a line for each file, in ordinal order of their paths,
/// <c>&lt;SHA-256 of its bytes, hexadecimal&gt;&lt;two spaces&gt;&lt;path&gt;&lt;newline&gt;</c>. Anyone can compute it with standard tools:
/// <code>git archive TAG content | tar x &amp;&amp; cd content &amp;&amp; find . -type f -printf '%P\0' | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum</code>
/// </summary>
public sealed class TreeHash
{
    private readonly List<(string Path, ContentHash Hash)> files = [];

    public TreeHash Add(string path, ContentHash hash)
    {
        files.Add((path, hash));
        return this;
    }

    public ContentHash ToHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, file) in files.OrderBy(f => f.Path, Utf8Order.Instance))
            hash.AppendData(Encoding.UTF8.GetBytes(Line(path, file)));
        return ContentHash.Read(hash.GetHashAndReset());
    }

    /// <summary>sha256sum marks a line whose path has a backslash or a line break with a backslash, and writes those as \\, \n and \r.</summary>
    private static string Line(string path, ContentHash file)
    {
        var escaped = path.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("\n", @"\n", StringComparison.Ordinal).Replace("\r", @"\r", StringComparison.Ordinal);
        return $"{(escaped.Length == path.Length ? "" : @"\")}{file}  {escaped}\n";
    }

    /// <summary>The order of <c>LC_ALL=C sort</c>: by bytes of UTF-8, which above U+FFFF is not that of UTF-16.</summary>
    private sealed class Utf8Order : IComparer<string>
    {
        public static readonly Utf8Order Instance = new();

        public int Compare(string? x, string? y) => Encoding.UTF8.GetBytes(x!).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(y!));
    }
}
