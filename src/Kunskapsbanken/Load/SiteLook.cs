using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Parse.Yaml;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Load;

/// <summary>
/// What a municipality changes to make the site its own, as files beside <c>site.yml</c>: colours and other tokens in
/// <c>theme.css</c>, words in <c>texts.yml</c>, and a <c>logo.svg</c>.
/// </summary>
/// <param name="Style">Goes after the theme's own style sheet.</param>
/// <param name="Texts">By the path in the theme's file of texts: <c>start.title</c>.</param>
/// <param name="Logo">An SVG picture; empty when there is none.</param>
/// <param name="Hash">Over everything else here.</param>
public sealed record SiteLook(ReadOnlyMemory<byte> Style, ImmutableSortedDictionary<string, Located<string>> Texts, ReadOnlyMemory<byte> Logo, ContentHash Hash)
{
    public const string TextFile = "site/texts.yml";

    public static readonly SiteLook None = new(ReadOnlyMemory<byte>.Empty, ImmutableSortedDictionary<string, Located<string>>.Empty, ReadOnlyMemory<byte>.Empty, default);

    private const int LargestFile = 256 * 1024;

    /// <param name="root">The folder that holds <c>site/</c>.</param>
    public static SiteLook Load(string root, List<Diagnostic> problems)
    {
        var style = Read(root, "site/theme.css", problems);
        var texts = Read(root, TextFile, problems);
        var logo = Read(root, "site/logo.svg", problems);
        return new(Encoding.UTF8.GetBytes(style), ReadTexts(texts, problems), Encoding.UTF8.GetBytes(logo), new KeyBuilder().Add(style).Add(texts).Add(logo).ToHash());
    }

    private static string Read(string root, string name, List<Diagnostic> problems) =>
        File.Exists(Path.Combine(root, name)) ? SettledFile.ReadText(root, name, name, LargestFile, problems) ?? "" : "";

    private static ImmutableSortedDictionary<string, Located<string>> ReadTexts(string text, List<Diagnostic> problems)
    {
        var texts = ImmutableSortedDictionary.CreateBuilder<string, Located<string>>(StringComparer.Ordinal);
        if (text.Length > 0 && YamlReader.Read(TextFile, text, 0, problems) is YamlMapping mapping)
            Flatten(mapping, "", texts);
        return texts.ToImmutable();
    }

    private static void Flatten(YamlMapping mapping, string prefix, ImmutableSortedDictionary<string, Located<string>>.Builder texts)
    {
        foreach (var entry in mapping.Entries)
        {
            var key = prefix + entry.Key.Text;
            if (entry.Value is YamlMapping inner)
                Flatten(inner, key + ".", texts);
            else if (entry.Value is YamlScalar scalar)
                texts[key] = new(scalar.Text, entry.Key.Span);
        }
    }
}
