using System.Text.RegularExpressions;
using Kunskapsbanken.Links.Urls;

namespace Kunskapsbanken.Links.External;

/// <summary>Signs that a page is not there although its server says 200. Signs only: a person decides.</summary>
internal static partial class SoftNotFound
{
    private const int Searched = 64 * 1024;

    public static bool SaysSo(string html)
    {
        var start = html.Length > Searched ? html[..Searched] : html;
        return Headings().EnumerateMatches(start) is var matches && Any(matches, start);
    }

    /// <summary>A page deep in the site that became the front page is gone; / that became /sv/ is not.</summary>
    public static bool EndsAtFront(Url asked, Url reached) =>
        asked.Path.Length > 1 && reached.Path is "/" && reached.Query is null && asked.Host is not null;

    private static bool Any(Regex.ValueMatchEnumerator matches, string html)
    {
        foreach (var match in matches)
        {
            if (Words().IsMatch(html.AsSpan(match.Index, match.Length)))
                return true;
        }

        return false;
    }

    [GeneratedRegex("<(title|h1)[^>]{0,500}>[^<]{0,500}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Headings();

    [GeneratedRegex(@">.*(\b404\b|not found|page (does not|doesn.t) exist|no longer (available|exists)|sidan\b.{0,30}\b(finns inte|saknas|kunde inte hittas|kan inte hittas|hittades inte|går inte att hitta|är borttagen)|(hittar|hittade) inte sidan|finns inte längre)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Words();
}
