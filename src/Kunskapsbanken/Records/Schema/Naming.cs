namespace Kunskapsbanken.Records;

/// <summary>How names in C# become names in content, and how text becomes an id.</summary>
public static class Naming
{
    /// <summary><c>SuccessFactors</c> → <c>success_factors</c>.</summary>
    public static string SnakeCase(string name) => Separate(name, '_');

    /// <summary><c>ActionPlan</c> → <c>action-plan</c>.</summary>
    public static string KebabCase(string name) => Separate(name, '-');

    /// <summary>
    /// Text as an id or anchor: lower case, å ä → a, ö → o, other marks removed, the rest hyphens.
    /// "Vem gör vad?" → <c>vem-gor-vad</c>.
    /// </summary>
    public static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var c in Parse.PlainText.Normalized(text, NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                continue;
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(char.ToLowerInvariant(c));
            else if (c is 'ø' or 'Ø')
                slug.Append('o');
            else if (c is 'æ' or 'Æ')
                slug.Append("ae");
            else if (c == 'ß')
                slug.Append("ss");
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        while (slug.Length > 0 && slug[^1] == '-')
            slug.Length--;
        return slug.ToString();
    }

    /// <summary>Whether text already is an id: a–z, 0–9 and single hyphens between.</summary>
    public static bool IsId(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > 100 || text[0] == '-' || text[^1] == '-')
            return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (!(char.IsAsciiLetterLower(text[i]) || char.IsAsciiDigit(text[i]) || (text[i] == '-' && text[i - 1] != '-')))
                return false;
        }

        return true;
    }

    private static string Separate(string name, char separator)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsAsciiLetterUpper(c) && text.Length > 0)
                text.Append(separator);
            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }
}
