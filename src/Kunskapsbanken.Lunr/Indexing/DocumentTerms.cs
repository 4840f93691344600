using System.Buffers.Binary;

namespace Kunskapsbanken.Lunr;

/// <summary>
/// What one document contributes to an index: for every field its length and its terms with their counts, in the order in
/// which the terms are first seen. A compact value, made to be cached: <see cref="Bytes"/> may be stored and read back with
/// <see cref="TryRead"/>.
/// </summary>
/// <remarks>
/// Layout, integers as unsigned LEB128 unless said otherwise: version byte; 4 bytes little-endian, the schema's
/// <see cref="IndexSchema.Fingerprint"/>; ref (length, UTF-8); for every field: length in tokens, number of terms, and for
/// every term its count, its length in bytes and its UTF-8; 4 bytes little-endian, a hash of all that stands before.
/// </remarks>
public sealed class DocumentTerms
{
    private const byte Version = 1;
    private const int HeaderLength = 5;

    private readonly ReadOnlyMemory<byte> bytes;

    internal DocumentTerms(ReadOnlyMemory<byte> bytes)
    {
        this.bytes = bytes;
        var reader = new ByteReader(bytes.Span[HeaderLength..]);
        Ref = reader.ReadString();
        BodyStart = HeaderLength + reader.Position;
    }

    /// <summary>The document's ref.</summary>
    public string Ref { get; }

    /// <summary>The value as bytes; equal documents analysed for equal schemas give equal bytes.</summary>
    public ReadOnlyMemory<byte> Bytes => bytes;

    /// <summary>Which fields and pipelines this was made for: <see cref="IndexSchema.Fingerprint"/>.</summary>
    public uint Fingerprint => BinaryPrimitives.ReadUInt32LittleEndian(bytes.Span[1..]);

    private int BodyStart { get; }

    internal ByteReader Body => new(SealedBytes.Content(bytes.Span)[BodyStart..]);

    /// <summary>Reads stored bytes.</summary>
    /// <param name="stored">What <see cref="Bytes"/> gave; kept by reference.</param>
    /// <returns>The value, or null when the bytes are truncated, damaged or of another version: analyse the document again.</returns>
    public static DocumentTerms? TryRead(ReadOnlyMemory<byte> stored) => SealedBytes.IsWhole(stored.Span, Version) ? new DocumentTerms(stored) : null;

    /// <summary>Begins a value; the fields follow, and the seal.</summary>
    internal static void WriteHead(ByteWriter writer, uint fingerprint, string documentRef)
    {
        writer.WriteByte(Version);
        writer.WriteFixed(fingerprint);
        writer.WriteString(documentRef);
    }

    /// <summary>The bytes of the field that a reader stands at; moves the reader past it.</summary>
    internal static ReadOnlySpan<byte> SkipField(ref ByteReader body)
    {
        var start = body.Position;
        _ = body.ReadInt();
        for (var left = body.ReadInt(); left > 0; left--)
        {
            _ = body.ReadInt();
            _ = body.ReadBytes(body.ReadInt());
        }
        return body.Since(start);
    }
}
