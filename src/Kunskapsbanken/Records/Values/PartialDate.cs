namespace Kunskapsbanken.Records;

/// <summary>An ISO 8601 date of reduced precision: a year, a month or a day. <c>2015</c>, <c>2016-03</c>, <c>2016-03-15</c>.</summary>
/// <param name="Month">1–12, or 0 when only the year is known.</param>
/// <param name="Day">1–31, or 0 when only the month is known.</param>
public readonly record struct PartialDate(int Year, int Month = 0, int Day = 0) : IComparable<PartialDate>
{
    public static bool TryParse(ReadOnlySpan<char> text, out PartialDate date)
    {
        date = default;
        if (text.Length is not (4 or 7 or 10)
            || !TryDigits(text[..4], out var year)
            || year == 0)
            return false;
        int month = 0, day = 0;
        if (text.Length >= 7 && (text[4] != '-' || !TryDigits(text[5..7], out month) || month is 0 or > 12))
            return false;
        if (text.Length == 10 && (text[7] != '-' || !TryDigits(text[8..], out day) || day == 0 || day > DateTime.DaysInMonth(year, month)))
            return false;
        date = new(year, month, day);
        return true;
    }

    /// <summary>The first day that the date can mean: for sorting, and for "not before".</summary>
    public DateOnly Earliest => new(Year, Math.Max(Month, 1), Math.Max(Day, 1));

    /// <summary>The last day that the date can mean: for "not after".</summary>
    public DateOnly Latest
    {
        get
        {
            var month = Month == 0 ? 12 : Month;
            return new(Year, month, Day == 0 ? DateTime.DaysInMonth(Year, month) : Day);
        }
    }

    public int CompareTo(PartialDate other) =>
        (Year, Month, Day).CompareTo((other.Year, other.Month, other.Day));

    public override string ToString() =>
        Day > 0 ? string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}-{Day:00}")
        : Month > 0 ? string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}")
        : Year.ToString("0000", CultureInfo.InvariantCulture);

    private static bool TryDigits(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
                return false;
            number = (number * 10) + (c - '0');
        }

        return true;
    }

    public static bool operator <(PartialDate a, PartialDate b) => a.CompareTo(b) < 0;

    public static bool operator >(PartialDate a, PartialDate b) => a.CompareTo(b) > 0;

    public static bool operator <=(PartialDate a, PartialDate b) => a.CompareTo(b) <= 0;

    public static bool operator >=(PartialDate a, PartialDate b) => a.CompareTo(b) >= 0;
}
