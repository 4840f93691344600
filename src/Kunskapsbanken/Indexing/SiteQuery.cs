using System.Text.RegularExpressions;
using Kunskapsbanken.Lunr;

namespace Kunskapsbanken.Indexing;

/// <summary>Asks an index as the search page does: what a person types is not always the query language, and not always finished.</summary>
/// <remarks>The page does the same in <c>2-index.js</c> of the theme; a test holds the two together.</remarks>
public static partial class SiteQuery
{
    /// <summary>What is longer is cut: nobody types so much, and a query is also an address.</summary>
    public const int Longest = 200;

    /// <param name="find">The index's <c>Find</c>.</param>
    /// <param name="text">As typed.</param>
    public static SearchAnswer Ask(Func<string, SearchAnswer> find, string text)
    {
        if (Tidy(text) is not { Length: > 0 } query)
            return new([], [], null);
        var answer = Complete(find, query);
        return answer.Error is null ? answer : Complete(find, Literal(query));
    }

    /// <summary>Without signs that stand alone: they ask for nothing, and a star alone would ask for everything.</summary>
    public static string Tidy(string text) =>
        string.Join(' ', text[..Math.Min(text.Length, Longest)].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => word.Any(char.IsLetterOrDigit)));

    /// <summary>Perhaps words with signs in them, such as "SOU 2016:92", rather than the query language.</summary>
    private static string Literal(string query) => Presence().Replace(Operator().Replace(query, @"\$&"), "");

    /// <summary>The last word may not be finished: when the index has no such word, those that begin so are searched for.</summary>
    private static SearchAnswer Complete(Func<string, SearchAnswer> find, string query)
    {
        var answer = find(query);
        if (answer.Error is not null || LastWord().Match(query) is not { Success: true } last)
            return answer;
        var before = query[..last.Index];
        var known = before.Length == 0 ? answer : find(last.Value);
        if (known.Results.Length > 0 && !known.IsApproximate)
            return answer;
        var begun = find($"{before}{last.Value}*");
        return begun.Results.Length > 0 && !begun.IsApproximate && (answer.IsApproximate || begun.Terms.Length > answer.Terms.Length) ? begun : answer;
    }

    [GeneratedRegex(@"[\\:~^*]")]
    private static partial Regex Operator();

    [GeneratedRegex(@"(?<=^|\s)[+-]+")]
    private static partial Regex Presence();

    [GeneratedRegex(@"(?<=^|\s)[\p{L}\p{N}]{3,}$")]
    private static partial Regex LastWord();
}
