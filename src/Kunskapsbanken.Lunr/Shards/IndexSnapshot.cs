using System.Collections.Immutable;
using System.Globalization;

namespace Kunskapsbanken.Lunr;

/// <summary>
/// What is kept of an index that has been written to shards, so that after a few documents have changed only the shards of
/// their terms need be read and written: <see cref="ShardedIndexWriter.Update"/>. A compact value, made to be stored.
/// </summary>
/// <remarks>The postings are not in it: they are read from the shards themselves.</remarks>
public sealed class IndexSnapshot
{
    private const byte Version = 1;

    private readonly string fingerprint;
    private readonly ImmutableArray<(int Groups, string Hash)> shards;

    internal IndexSnapshot(
        string fingerprint, ImmutableArray<ShardedDocument> documents, Dictionary<int, string> fragmentFiles, ImmutableArray<TermGroup> groups,
        ImmutableArray<(int Groups, string Hash)> shards, Dictionary<string, string> lists, CorpusWords? words)
    {
        this.fingerprint = fingerprint;
        this.shards = shards;
        Documents = documents;
        FragmentFiles = fragmentFiles;
        Groups = groups;
        Lists = lists;
        Words = words;
    }

    /// <summary>The number of distinct terms.</summary>
    public int TermCount => Groups.Sum(group => group.Terms.Length);

    /// <summary>How many times a term stands in a field of a document: <see cref="SearchIndex.PostingCount"/>.</summary>
    public int PostingCount => Groups.Sum(group => group.Terms.Sum(term => term.Frequency));

    /// <summary>In the index's order.</summary>
    internal ImmutableArray<ShardedDocument> Documents { get; }

    /// <summary>The hash of every file of fragments.</summary>
    internal Dictionary<int, string> FragmentFiles { get; }

    /// <summary>All terms.</summary>
    internal ImmutableArray<TermGroup> Groups { get; }

    /// <summary>For every group of shards, by its hash, the hash of its list of terms.</summary>
    internal Dictionary<string, string> Lists { get; }

    internal CorpusWords? Words { get; }

    /// <summary>Reads what <see cref="ToBytes"/> gave; null when it is damaged or of another version.</summary>
    public static IndexSnapshot? TryRead(ReadOnlySpan<byte> stored)
    {
        if (!SealedBytes.IsWhole(stored, Version))
            return null;
        var reader = new ByteReader(SealedBytes.Content(stored)[1..]);
        var fingerprint = reader.ReadString();
        var fields = reader.ReadInt();
        var documents = ImmutableArray.CreateBuilder<ShardedDocument>();
        var number = -1;
        for (var left = reader.ReadInt(); left > 0; left--)
            documents.Add(new ShardedDocument(reader.ReadString(), number += reader.ReadInt(), reader.ReadString(), reader.ReadString(), ReadLengths(ref reader, fields)));
        var fragmentFiles = new Dictionary<int, string>();
        for (var left = reader.ReadInt(); left > 0; left--)
            fragmentFiles.Add(reader.ReadInt(), reader.ReadString());
        var groups = ReadGroups(ref reader);
        var shards = ImmutableArray.CreateBuilder<(int, string)>();
        for (var left = reader.ReadInt(); left > 0; left--)
            shards.Add((reader.ReadInt(), reader.ReadString()));
        var lists = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var left = reader.ReadInt(); left > 0; left--)
            lists.Add(reader.ReadString(), reader.ReadString());
        return new IndexSnapshot(fingerprint, documents.ToImmutable(), fragmentFiles, groups, shards.ToImmutable(), lists, CorpusWords.Read(ref reader));
    }

    /// <summary>The value as bytes.</summary>
    /// <exception cref="InvalidOperationException">The index was written without <see cref="CorpusWords"/>.</exception>
    public ReadOnlyMemory<byte> ToBytes()
    {
        var writer = new ByteWriter(1 << 20);
        writer.WriteByte(Version);
        writer.WriteString(fingerprint);
        writer.WriteInt(Documents.IsEmpty ? 0 : Documents[0].Lengths.Length);
        writer.WriteInt(Documents.Length);
        var number = -1;
        foreach (var document in Documents)
        {
            writer.WriteString(document.Ref);
            writer.WriteInt(document.Number - number);
            number = document.Number;
            writer.WriteString(document.Version);
            writer.WriteString(document.FragmentVersion);
            foreach (var length in document.Lengths)
                writer.WriteInt(length);
        }
        writer.WriteInt(FragmentFiles.Count);
        foreach (var (file, hash) in FragmentFiles)
        {
            writer.WriteInt(file);
            writer.WriteString(hash);
        }
        WriteGroups(writer);
        writer.WriteInt(shards.Length);
        foreach (var (count, hash) in shards)
        {
            writer.WriteInt(count);
            writer.WriteString(hash);
        }
        writer.WriteInt(Lists.Count);
        foreach (var (group, list) in Lists)
        {
            writer.WriteString(group);
            writer.WriteString(list);
        }
        (Words ?? throw new InvalidOperationException("An index without its words cannot be brought up to date.")).Write(writer);
        return SealedBytes.SealLast(writer);
    }

    /// <summary>Changes when shards must be written anew whatever the documents are.</summary>
    internal static string FingerprintOf(IndexSchema schema, ShardOptions options, int limit) =>
        string.Create(CultureInfo.InvariantCulture, $"{schema.Fingerprint} {schema.Fields.Length} {limit} {options.Scripts} {options.MostTermShards} {options.MostFragmentFiles}");

    /// <summary>Whether shards may be brought up to date rather than written anew.</summary>
    internal bool Fits(IndexSchema schema, ShardOptions options, int limit) => fingerprint == FingerprintOf(schema, options, limit);

    /// <summary>The shards of terms: their groups, which are objects of <see cref="Groups"/>, and their hashes.</summary>
    internal IEnumerable<(ImmutableArray<TermGroup> Groups, string Hash)> ReadShards()
    {
        var start = 0;
        foreach (var (count, hash) in shards)
        {
            yield return (Groups.Slice(start, count), hash);
            start += count;
        }
    }

    private static ImmutableArray<int> ReadLengths(ref ByteReader reader, int fields)
    {
        var lengths = new int[fields];
        for (var field = 0; field < fields; field++)
            lengths[field] = reader.ReadInt();
        return [.. lengths];
    }

    private static ImmutableArray<TermGroup> ReadGroups(ref ByteReader reader)
    {
        var groups = new TermGroup[reader.ReadInt()];
        for (var i = 0; i < groups.Length; i++)
        {
            var key = reader.ReadString();
            var terms = new IndexedTerm[reader.ReadInt()];
            for (var t = 0; t < terms.Length; t++)
            {
                var text = reader.ReadString();
                terms[t] = new IndexedTerm(text.Length == 0 ? key : text, reader.ReadInt(), reader.ReadInt(), reader.ReadInt());
            }
            groups[i] = new TermGroup(key, [.. terms]);
        }
        return [.. groups];
    }

    private void WriteGroups(ByteWriter writer)
    {
        writer.WriteInt(Groups.Length);
        foreach (var group in Groups)
        {
            writer.WriteString(group.Key);
            writer.WriteInt(group.Terms.Length);
            foreach (var term in group.Terms)
            {
                // An empty text is read as the key. Only the key itself can be empty: then the term is too.
                writer.WriteString(term.Text == group.Key ? "" : term.Text);
                writer.WriteInt(term.Frequency);
                writer.WriteInt(checked((int)term.FirstRow));
                writer.WriteInt(term.Place);
            }
        }
    }
}
