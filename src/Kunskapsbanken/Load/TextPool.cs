namespace Kunskapsbanken.Load;

/// <summary>
/// One string for each short text that stands in many places: ids, anchors, terms. A thousand records that point to one hold its id
/// once. Of texts that want the same place the latest has it, so that no more than so many are kept, and nobody waits for another.
/// </summary>
internal static class TextPool
{
    /// <summary>What is longer is hardly the same as anything else.</summary>
    private const int Longest = 128;

    /// <summary>A power of two.</summary>
    private const int Places = 1 << 20;

    private static readonly string?[] Texts = new string?[Places];

    public static string Of(string text)
    {
        ref var place = ref Place(text);
        if (place is { } known && known == text)
            return known;
        return place = text;
    }

    public static string Of(ReadOnlySpan<char> text)
    {
        ref var place = ref Place(text);
        if (place is { } known && text.SequenceEqual(known))
            return known;
        return place = text.ToString();
    }

    /// <param name="text">UTF-8.</param>
    public static string Of(ReadOnlySpan<byte> text)
    {
        if (text.Length > Longest)
            return Encoding.UTF8.GetString(text);
        Span<char> chars = stackalloc char[Longest];
        return Of(chars[..Encoding.UTF8.GetChars(text, chars)]);
    }

    private static ref string? Place(ReadOnlySpan<char> text) => ref Texts[string.GetHashCode(text, StringComparison.Ordinal) & (Places - 1)];
}
