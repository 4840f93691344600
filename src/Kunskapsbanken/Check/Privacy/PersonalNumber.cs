namespace Kunskapsbanken.Check.Privacy;

/// <summary>Personnummer and samordningsnummer: a day of birth (for the latter with 60 added to the day), a birth number and a check digit (SKV 704, SKV 707).</summary>
internal static class PersonalNumber
{
    /// <param name="digits">Ten or twelve digits, without separators.</param>
    public static bool IsValid(ReadOnlySpan<char> digits)
    {
        var short10 = digits[^10..];
        return IsDay(digits) && IsLuhn(short10);
    }

    public static bool IsCoordinationNumber(ReadOnlySpan<char> digits) => Number(digits[^6..^4]) > 60;

    /// <summary>The tax agency's numbers for tests: birth numbers 980–999, and 238 and 239. They belong to nobody.</summary>
    public static bool IsForTests(ReadOnlySpan<char> digits) => Number(digits[^4..^1]) is >= 980 or 238 or 239;

    private static bool IsDay(ReadOnlySpan<char> digits)
    {
        var month = Number(digits[^8..^6]);
        var day = Number(digits[^6..^4]);
        if (day > 60)
            day -= 60;
        if (month is 0 or > 12 || day is 0 or > 31)
            return false;
        if (digits.Length == 12)
            return Number(digits[..4]) is var year and >= 1840 and < 2100 && day <= DateTime.DaysInMonth(year, month);
        // Without a century a leap day may be right.
        return day <= DateTime.DaysInMonth(2000, month);
    }

    private static bool IsLuhn(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var product = (digits[i] - '0') * (i % 2 == 0 ? 2 : 1);
            sum += (product / 10) + (product % 10);
        }

        return sum % 10 == 0;
    }

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
