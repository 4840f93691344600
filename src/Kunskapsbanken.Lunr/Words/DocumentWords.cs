using System.Text;

namespace Kunskapsbanken.Lunr;

/// <summary>
/// The distinct words of a document, lower-cased and trimmed, without stop words, in the order of first sight; and the words
/// that its synonyms add. A compact value, made to be cached: <see cref="Bytes"/> may be stored and read back with
/// <see cref="TryRead"/>.
/// </summary>
public sealed class DocumentWords
{
    internal const byte Version = 1;

    private DocumentWords(ReadOnlyMemory<byte> bytes) => Bytes = bytes;

    /// <summary>A version byte; the words, each followed by a space; a line feed; the added words, likewise; a checksum.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The words as text.</summary>
    public IEnumerable<string> Words => Encoding.UTF8.GetString(WordBytes).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The words that synonyms add, as text; the labels that are meant, and not those that are written.</summary>
    public string Added
    {
        get
        {
            var content = SealedBytes.Content(Bytes.Span);
            return Encoding.UTF8.GetString(content[(content.IndexOf((byte)'\n') + 1)..]);
        }
    }

    /// <summary>The words, each followed by a space.</summary>
    internal ReadOnlySpan<byte> WordBytes => Bytes.Span[1..Bytes.Span.IndexOf((byte)'\n')];

    /// <summary>Reads stored bytes; null when they are truncated, damaged or of another version.</summary>
    public static DocumentWords? TryRead(ReadOnlyMemory<byte> stored) => SealedBytes.IsWhole(stored.Span, Version) ? new DocumentWords(stored) : null;

    internal static DocumentWords From(ByteWriter writer) => new(SealedBytes.Seal(writer));
}
