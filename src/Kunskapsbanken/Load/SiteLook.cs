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

    /// <param name="folder">The folder of <c>site.yml</c>.</param>
    public static SiteLook Load(string folder, List<Diagnostic> problems)
    {
        var style = Read(folder, "theme.css");
        var texts = Read(folder, "texts.yml");
        var logo = Read(folder, "logo.svg");
        return new(style, ReadTexts(texts, problems), logo, new KeyBuilder().Add(ContentHash.Of(style)).Add(ContentHash.Of(texts)).Add(ContentHash.Of(logo)).ToHash());
    }

    private static byte[] Read(string folder, string name)
    {
        var file = Path.Combine(folder, name);
        return File.Exists(file) ? File.ReadAllBytes(file) : [];
    }

    private static ImmutableSortedDictionary<string, Located<string>> ReadTexts(byte[] bytes, List<Diagnostic> problems)
    {
        var texts = ImmutableSortedDictionary.CreateBuilder<string, Located<string>>(StringComparer.Ordinal);
        if (bytes.Length > 0 && YamlReader.Read(TextFile, Encoding.UTF8.GetString(bytes).ReplaceLineEndings("\n"), 0, problems) is YamlMapping mapping)
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
