using System.Buffers;
using Kunskapsbanken.Parse;

namespace Kunskapsbanken.Load;

/// <summary>Which names of files mean the same on every machine, and so can't lead out of the folder they stand in.</summary>
public static class FileNames
{
    private const int MaxPath = 200;

    /// <summary>A backslash parts folders on Windows and is a letter elsewhere; the others are forbidden on Windows. U+FFFD stands for what was not UTF-8.</summary>
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("\\:*?\"<>|\n\t\uFFFD");

    /// <summary>On Windows these are devices, whatever comes after a dot.</summary>
    private static readonly ImmutableHashSet<string> Devices =
        ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, ["con", "prn", "aux", "nul", .. Enumerable.Range(1, 9).SelectMany(n => new[] { $"com{n}", $"lpt{n}" })]);

    /// <param name="path">With forward slashes, relative.</param>
    public static bool ArePortable(string path) =>
        path.Length <= MaxPath
        && !path.AsSpan().ContainsAny(Forbidden)
        && PlainText.IndexOfInvisible(path) < 0
        && path.Split('/').All(n => n.Length > 0 && n[^1] is not ('.' or ' ') && !IsDevice(n));

    public static bool IsDevice(string name) => Devices.Contains(name.Split('.')[0]);

    /// <summary>A name that can be shown, in one line and without a sign of its own.</summary>
    public static string Shown(string path)
    {
        var shown = PlainText.WithoutInvisible(path).Replace('\n', ' ').Replace('\t', ' ').Replace('\\', '?');
        return shown.Length <= MaxPath ? shown : $"{shown[..MaxPath]}…";
    }
}
