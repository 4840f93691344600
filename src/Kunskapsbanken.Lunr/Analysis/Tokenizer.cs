using System.Runtime.CompilerServices;

namespace Kunskapsbanken.Lunr;

/// <summary>
/// lunr's tokenizer: lower-cases the text and cuts it at white space and hyphens. Nothing else is a separator; punctuation is
/// left to the trimmer.
/// </summary>
public static class Tokenizer
{
    /// <summary>The tokens of a text, lower-cased, in order.</summary>
    public static IEnumerable<string> Tokenize(string text)
    {
        var lower = JavaScriptText.ToLower(text);
        for (var start = 0; TryNext(lower, ref start, out var length, out _); start += length)
            yield return lower.Substring(start, length);
    }

    /// <summary>Whether a UTF-16 unit separates tokens, in documents and in queries.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsSeparator(char c) => c is (<= '-' or '\u00A0' or >= '\u1680') && (c == '-' || JavaScriptText.IsSpace(c));

    /// <summary>Moves <paramref name="start"/> to the next token of an already lower-cased text, and hashes it on the way.</summary>
    internal static bool TryNext(ReadOnlySpan<char> lower, ref int start, out int length, out uint hash)
    {
        // Locals, since a by-reference parameter is kept in memory and not in a register.
        var at = start;
        while (at < lower.Length && IsSeparator(lower[at]))
            at++;
        start = at;
        var running = TokenTable.EmptyHash;
        for (; at < lower.Length && !IsSeparator(lower[at]); at++)
            running = TokenTable.Hash(running, lower[at]);
        hash = running;
        length = at - start;
        return length > 0;
    }
}
