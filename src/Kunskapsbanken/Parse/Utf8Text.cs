using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Parse;

/// <summary>Bytes to text: strict UTF-8, lines ended by line feeds alone, nothing that does not show.</summary>
internal static class Utf8Text
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="file">As diagnostics name it.</param>
    /// <returns>Null when the bytes are not UTF-8; then a diagnostic says where.</returns>
    public static string? Read(string file, ReadOnlySpan<byte> bytes, List<Diagnostic> problems)
    {
        if (bytes.StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        try
        {
            var text = WithLineFeeds(Strict.GetString(bytes));
            return PlainText.IndexOfInvisible(text) is var at and >= 0 ? WithoutInvisible(file, text, at, problems) : text;
        }
        catch (DecoderFallbackException e)
        {
            var at = Math.Clamp(e.Index, 0, bytes.Length - 1);
            problems.Add(Errors.NotUtf8(file, EndOf(WithLineFeeds(Encoding.UTF8.GetString(bytes[..at]))), at, bytes[at]));
            return null;
        }
    }

    private static string WithLineFeeds(string text) => text.Contains('\r', StringComparison.Ordinal)
        ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
        : text;

    /// <summary>The place of the character that comes after a text.</summary>
    private static Span EndOf(ReadOnlySpan<char> text) => new(text.Count('\n') + 1, text.Length - text.LastIndexOf('\n'), 1);

    private static string WithoutInvisible(string file, string text, int at, List<Diagnostic> problems)
    {
        problems.Add(Errors.InvisibleCharacter(file, EndOf(text.AsSpan(0, at)), text[at], PlainText.CountInvisible(text)));
        return PlainText.WithoutInvisible(text);
    }
}
