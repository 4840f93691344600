using System.Collections.Concurrent;

namespace Kunskapsbanken.Load;

/// <summary>
/// One string for each short text that stands in many places: ids, anchors, terms. A thousand records that point to one hold its id
/// once. What is here stays until the program ends. Safe to call from any thread.
/// </summary>
internal static class TextPool
{
    /// <summary>What is longer is hardly the same as anything else.</summary>
    private const int Longest = 128;

    private static readonly ConcurrentDictionary<string, string> Texts = new(concurrencyLevel: -1, capacity: 16 * 1024, StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Spans = Texts.GetAlternateLookup<ReadOnlySpan<char>>();

    public static string Of(string text) => text.Length > Longest ? text : Texts.GetOrAdd(text, text);

    public static string Of(ReadOnlySpan<char> text)
    {
        if (text.Length <= Longest && Spans.TryGetValue(text, out var known))
            return known;
        return Of(text.ToString());
    }

    /// <param name="text">UTF-8.</param>
    public static string Of(ReadOnlySpan<byte> text)
    {
        if (text.Length > Longest)
            return Encoding.UTF8.GetString(text);
        Span<char> chars = stackalloc char[Longest];
        return Of(chars[..Encoding.UTF8.GetChars(text, chars)]);
    }
}
