namespace Kunskapsbanken.Lunr;

/// <summary>Cuts everything but letters of the Latin script and ASCII digits off both ends of a token.</summary>
/// <remarks>
/// The letters are those of lunr-languages' <c>trimmer-sv</c>: Unicode's script Latin inside the basic plane, as it was when
/// the package was made, so that a browser trims alike. A character outside the basic plane is two units of which neither counts.
/// </remarks>
public static class SwedishTrimmer
{
    // First and last of each range, ascending.
    private const string Ranges =
        "09AZaz\u00AA\u00AA\u00BA\u00BA\u00C0\u00D6\u00D8\u00F6\u00F8\u02B8\u02E0\u02E4\u1D00\u1D25\u1D2C\u1D5C\u1D62\u1D65"
        + "\u1D6B\u1D77\u1D79\u1DBE\u1E00\u1EFF\u2071\u2071\u207F\u207F\u2090\u209C\u212A\u212B\u2132\u2132\u214E\u214E\u2160\u2188"
        + "\u2C60\u2C7F\uA722\uA787\uA78B\uA7AD\uA7B0\uA7B7\uA7F7\uA7FF\uAB30\uAB5A\uAB5C\uAB64\uFB00\uFB06\uFF21\uFF3A\uFF41\uFF5A";

    /// <summary>The token without its punctuation; empty when it was nothing else.</summary>
    public static string Trim(string token)
    {
        var start = 0;
        while (start < token.Length && !IsWordCharacter(token[start]))
            start++;
        var end = token.Length;
        while (end > start && !IsWordCharacter(token[end - 1]))
            end--;
        return token[start..end];
    }

    /// <summary>Whether a UTF-16 unit may begin or end a trimmed token.</summary>
    public static bool IsWordCharacter(char c)
    {
        for (var i = 0; i < Ranges.Length && Ranges[i] <= c; i += 2)
        {
            if (c <= Ranges[i + 1])
                return true;
        }
        return false;
    }
}
