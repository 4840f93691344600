using System.Collections.Immutable;
using System.Globalization;

namespace Kunskapsbanken.Lunr;

/// <summary>What the directory says: see <see cref="ShardWriter"/> for the layout.</summary>
internal sealed record ShardDirectory(
    int DocumentCount,
    int DocumentLimit,
    int FragmentFileSize,
    int DocumentFileSize,
    ImmutableArray<ShardDirectory.Field> Fields,
    ImmutableArray<string> Pipeline,
    ImmutableArray<string> DocumentFiles,
    ImmutableArray<ShardDirectory.Group> Groups,
    ImmutableArray<(string Name, string Hash)> Columns)
{
    public static ShardDirectory Parse(string text)
    {
        var reader = new ShardTextReader(text);
        return new ShardDirectory(
            reader.Number(),
            reader.Number(),
            reader.Number(),
            reader.Number(),
            ReadAll(ref reader, static (ref reader) => new Field(reader.String(), double.Parse(reader.String(), CultureInfo.InvariantCulture), reader.Long())),
            [.. reader.String().Split(',')],
            ReadAll(ref reader, static (ref reader) => reader.Raw(ShardFormat.HashLength)),
            ReadAll(ref reader, static (ref reader) => new Group(reader.String(), reader.Raw(ShardFormat.HashLength), reader.Raw(ShardFormat.HashLength))),
            ReadAll(ref reader, static (ref reader) => (reader.String(), reader.Raw(ShardFormat.HashLength))));
    }

    internal delegate T Read<T>(ref ShardTextReader reader);

    /// <summary>A count and so many values.</summary>
    internal static ImmutableArray<T> ReadAll<T>(ref ShardTextReader reader, Read<T> read)
    {
        var values = new T[reader.Number()];
        for (var i = 0; i < values.Length; i++)
            values[i] = read(ref reader);
        return [.. values];
    }

    /// <summary>A field of the documents.</summary>
    internal sealed record Field(string Name, double Boost, long LengthSum);

    /// <summary>Where to find the terms from a folded form on, up to the next group's.</summary>
    internal sealed record Group(string Key, string GroupHash, string ListHash);
}
