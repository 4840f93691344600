namespace Kunskapsbanken.Records;

/// <summary>
/// The places of a page or a record that a fragment can name. Those of all are kept until every link has been judged, so they
/// stand close together: a tenth of what strings in a hash set take.
/// </summary>
public sealed class AnchorSet : IEnumerable<string>
{
    /// <summary>After each name. None has it: in HTML a NUL is read as U+FFFD.</summary>
    private const byte End = 0;

    public static readonly AnchorSet Empty = Of([]);

    // UTF-8, in the order of bytes.
    private readonly byte[] names;

    private AnchorSet(byte[] names) => this.names = names;

    /// <param name="names">Each once.</param>
    public static AnchorSet Of(IEnumerable<string> names)
    {
        byte[][] sorted = [.. names.Select(Encoding.UTF8.GetBytes)];
        Array.Sort(sorted, (a, b) => a.AsSpan().SequenceCompareTo(b));
        var all = new byte[sorted.Sum(n => n.Length + 1)];
        var at = 0;
        foreach (var name in sorted)
        {
            name.CopyTo(all, at);
            at += name.Length + 1;
        }

        return new(all);
    }

    /// <summary>The value as bytes, which <see cref="FromBytes"/> reads.</summary>
    public ReadOnlySpan<byte> Bytes => names;

    public static AnchorSet FromBytes(ReadOnlySpan<byte> bytes) => new(bytes.ToArray());

    public bool Contains(string name)
    {
        ReadOnlySpan<byte> wanted = Encoding.UTF8.GetBytes(name);
        var (low, high) = (0, names.Length);
        while (low < high)
        {
            // The name that the middle lies in.
            var start = names.AsSpan(low, (high - low) / 2).LastIndexOf(End) + 1 + low;
            var end = start + names.AsSpan(start).IndexOf(End);
            var order = wanted.SequenceCompareTo(names.AsSpan(start, end - start));
            if (order == 0)
                return true;
            (low, high) = order < 0 ? (low, start) : (end + 1, high);
        }

        return false;
    }

    public IEnumerator<string> GetEnumerator()
    {
        for (int start = 0, end; start < names.Length; start = end + 1)
        {
            end = Array.IndexOf(names, End, start);
            yield return Encoding.UTF8.GetString(names.AsSpan(start, end - start));
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
