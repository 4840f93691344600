using System.Buffers;

namespace Kunskapsbanken.Parse;

/// <summary>
/// What a text may hold. Invisible characters come along when text is pasted from a PDF or a web page; then a field's name is
/// not the one that it looks like, and lines are counted differently by YAML and by editors.
/// </summary>
public static class PlainText
{
    // In order: the controls but tab and line feed (U+0085 is a line break to YAML alone); line and paragraph separator; the byte
    // order mark; marks that turn the direction of text (CVE-2021-42574); two code points that are no characters.
    private static readonly SearchValues<char> Invisible = SearchValues.Create(
        [.. Range('\0', '\u0008'), .. Range('\u000B', '\u001F'), .. Range('\u007F', '\u009F'), '\u2028', '\u2029', '\uFEFF', .. Range('\u202A', '\u202E'), .. Range('\u2066', '\u2069'), '\uFFFE', '\uFFFF']);

    /// <returns>-1 when there is none.</returns>
    public static int IndexOfInvisible(ReadOnlySpan<char> text) => text.IndexOfAny(Invisible);

    public static int CountInvisible(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (int at; (at = text.IndexOfAny(Invisible)) >= 0; text = text[(at + 1)..])
            count++;
        return count;
    }

    /// <summary>A space for each, so that everything else keeps its place.</summary>
    public static string WithoutInvisible(string text) => string.Create(text.Length, text, (target, source) =>
    {
        source.CopyTo(target);
        target.ReplaceAny(Invisible, ' ');
    });

    /// <summary>As <see cref="string.Normalize(NormalizationForm)"/>, which throws on half a surrogate pair and on U+FFFE.</summary>
    public static string Normalized(string text, NormalizationForm form = NormalizationForm.FormC)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && !text.Contains('\uFFFE', StringComparison.Ordinal))
            return text.Normalize(form);
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            clean.Append(rune.Value == 0xFFFE ? "\uFFFD" : rune.ToString());
        return clean.ToString().Normalize(form);
    }

    private static IEnumerable<char> Range(char first, char last) => Enumerable.Range(first, last - first + 1).Select(c => (char)c);
}
