namespace Kunskapsbanken.Editing.Import;

/// <summary>A document as it was read: its lines page by page, and what could not be read.</summary>
/// <param name="Pages">Lines without line ends; a heading begins with #, a list item with "- ".</param>
/// <param name="Unread">Swedish, for the editor: pictures, text boxes, lists of other documents.</param>
public sealed record SourceText(ImmutableArray<ImmutableArray<string>> Pages, ImmutableArray<string> Unread)
{
    /// <summary>Text that is read by characters alone; a form feed begins a page.</summary>
    public static SourceText Of(string text) =>
        new([.. text.ReplaceLineEndings("\n").Split('\f').Select(p => p.Split('\n').ToImmutableArray())], []);

    /// <summary>A file's bytes as text: UTF-8, or Windows-1252 when they are not that.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).Normalize(NormalizationForm.FormC);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }
}
