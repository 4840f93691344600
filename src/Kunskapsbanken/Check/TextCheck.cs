using System.Text.RegularExpressions;
using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Load;
using Kunskapsbanken.Render;

namespace Kunskapsbanken.Check;

/// <summary>Texts that a site puts in the place of the theme's are texts that the theme has, with room for the same values.</summary>
public static partial class TextCheck
{
    public static IEnumerable<Diagnostic> Check(SiteSettings settings, ITheme theme)
    {
        if (settings.Look.Texts.IsEmpty)
            yield break;
        var known = theme.Texts(settings.Language);
        foreach (var (key, text) in settings.Look.Texts)
        {
            if (!known.TryGetValue(key, out var original))
                yield return Errors.UnknownText(SiteLook.TextFile, text.Span, key, known.Keys);
            else if (Places(text.Value) != Places(original))
                yield return Errors.BrokenText(SiteLook.TextFile, text.Span, key, Places(original));
        }
    }

    private static int Places(string text) => Place().Matches(text).DistinctBy(m => m.Value).Count();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
