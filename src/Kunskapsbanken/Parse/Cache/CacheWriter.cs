using System.Buffers;
using System.Buffers.Binary;
using Kunskapsbanken.Load;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Parse.Cache;

/// <summary>Writes values for <see cref="CacheReader"/>: numbers as LEB128, texts as UTF-8 with their length before them.</summary>
internal sealed class CacheWriter
{
    private readonly ArrayBufferWriter<byte> bytes = new(4096);

    public ReadOnlyMemory<byte> Written => bytes.WrittenMemory;

    public int Length => bytes.WrittenCount;

    public void Clear() => bytes.ResetWrittenCount();

    public void Number(long value)
    {
        var rest = (ulong)((value << 1) ^ (value >> 63));
        var span = bytes.GetSpan(10);
        var length = 0;
        for (; rest >= 0x80; rest >>= 7)
            span[length++] = (byte)(rest | 0x80);
        span[length++] = (byte)rest;
        bytes.Advance(length);
    }

    public void Flag(bool value) => Number(value ? 1 : 0);

    public void Text(string? value)
    {
        if (value is null)
        {
            Number(-1);
            return;
        }

        var length = Encoding.UTF8.GetByteCount(value);
        Number(length);
        bytes.Advance(Encoding.UTF8.GetBytes(value, bytes.GetSpan(length)));
    }

    public void Block(ReadOnlySpan<byte> value)
    {
        Number(value.Length);
        bytes.Write(value);
    }

    public void Hash(ContentHash value)
    {
        value.Write(bytes.GetSpan(ContentHash.Size));
        bytes.Advance(ContentHash.Size);
    }

    public void Span(Span value)
    {
        Number(value.Line);
        Number(value.Column);
        Number(value.Length);
    }

    public void Key(RecordKey value)
    {
        Number((int)value.Collection);
        Text(value.Id);
    }

    public void List<T>(ImmutableArray<T> items, Action<T> write)
    {
        Number(items.Length);
        foreach (var item in items)
            write(item);
    }
}
