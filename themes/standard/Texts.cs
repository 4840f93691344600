using System.Collections.Frozen;
using YamlDotNet.RepresentationModel;

namespace Kunskapsbanken.Theme;

/// <summary>The words of the interface in one language, from <c>texts/*.yml</c>. Labels of fields and terms come from the model.</summary>
public sealed class Texts
{
    private readonly FrozenDictionary<string, string> texts;

    private Texts(string language, FrozenDictionary<string, string> texts)
    {
        Language = language;
        this.texts = texts;
        Culture = CultureInfo.GetCultureInfo(texts["culture"]);
    }

    /// <summary>A BCP 47 tag: <c>sv</c>.</summary>
    public string Language { get; }

    /// <summary>How numbers and dates are written.</summary>
    public CultureInfo Culture { get; }

    public IEnumerable<string> Keys => texts.Keys;

    public IReadOnlyDictionary<string, string> All => texts;

    /// <summary>The same, with some texts in the place of others.</summary>
    public Texts With(IEnumerable<KeyValuePair<string, string>> others)
    {
        var all = texts.ToDictionary(StringComparer.Ordinal);
        foreach (var (key, text) in others)
            all[key] = text;
        return new(Language, all.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <param name="key">The path in the file: <c>layout.skip</c>.</param>
    /// <exception cref="KeyNotFoundException">The file lacks the text; a test holds all that templates use.</exception>
    public string this[string key] => texts.TryGetValue(key, out var text) ? text : throw new KeyNotFoundException($"texts/{Language}.yml: {key}");

    public string Format(string key, params ReadOnlySpan<object?> values) => string.Format(Culture, this[key], values);

    /// <summary>A number with its noun: <c>key.one</c> or <c>key.many</c>.</summary>
    public string Count(string key, int number) => Format(number == 1 ? $"{key}.one" : $"{key}.many", number);

    /// <param name="yaml">Nested mappings of texts.</param>
    public static Texts Read(string language, TextReader yaml)
    {
        var stream = new YamlStream();
        stream.Load(yaml);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        Flatten((YamlMappingNode)stream.Documents[0].RootNode, "", texts);
        return new(language, texts.ToFrozenDictionary(StringComparer.Ordinal));
    }

    private static void Flatten(YamlMappingNode mapping, string prefix, Dictionary<string, string> texts)
    {
        foreach (var (name, value) in mapping.Children)
        {
            var key = prefix + ((YamlScalarNode)name).Value;
            if (value is YamlMappingNode inner)
                Flatten(inner, key + ".", texts);
            else
                texts.Add(key, ((YamlScalarNode)value).Value ?? "");
        }
    }
}
