using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Editions.Changes;
using Kunskapsbanken.Load;
using Kunskapsbanken.Parse.Cache;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Editions;

/// <summary>
/// What is kept of editions between builds: a file for each thing known, named by a hash over all that it depends on.
/// A file that is missing or torn is only made again.
/// </summary>
/// <param name="folder">Made when it is needed; null to keep nothing.</param>
internal sealed class EditionCache(string? folder)
{
    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    public EditionFacts? FindFacts(ContentHash key)
    {
        if (Load(key) is not { } bytes)
            return null;
        var from = new CacheReader(bytes.Span);
        var (hash, schema) = (from.Hash(), from.Int());
        var index = ReadIndex(ref from);
        var earlier = ImmutableArray.CreateBuilder<(long, RecordKey)>();
        for (var n = from.Int(); n > 0; n--)
            earlier.Add((from.Number(), from.Key()));
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        for (var n = from.Int(); n > 0; n--)
            problems.Add(ResultCodec.ReadProblem(ref from));
        return new(hash, schema, index, earlier.ToImmutable(), problems.ToImmutable());
    }

    public void Keep(ContentHash key, EditionFacts facts) => Save(key, to =>
    {
        to.Hash(facts.Hash);
        to.Number(facts.Schema);
        WriteIndex(facts.Index, to);
        to.List(facts.Earlier, e =>
        {
            to.Number(e.Number);
            to.Key(e.Meeting);
        });
        to.List(facts.Problems, p => ResultCodec.WriteProblem(p, to));
    });

    public Dictionary<(ContentHash Before, ContentHash After), ImmutableArray<FieldChange>>? FindChanges(ContentHash key) =>
        Load(key) is { } bytes ? ChangeCodec.Read(bytes.Span) : null;

    public void Keep(ContentHash key, IReadOnlyDictionary<(ContentHash Before, ContentHash After), ImmutableArray<FieldChange>> changes) =>
        Save(key, to => ChangeCodec.Write(changes, to));

    public ImmutableArray<EditionFile>? FindFiles(ContentHash key)
    {
        if (Load(key) is not { } bytes)
            return null;
        var files = ImmutableArray.CreateBuilder<EditionFile>();
        for (var from = new CacheReader(bytes.Span); !from.IsAtEnd;)
            files.Add(new(from.Text(), from.Hash(), (EditionFileKind)from.Int(), from.Flag() ? from.Key() : null));
        return files.ToImmutable();
    }

    public void Keep(ContentHash key, ImmutableArray<EditionFile> files) => Save(key, to =>
    {
        foreach (var file in files)
        {
            to.Text(file.Path);
            to.Hash(file.Key);
            to.Number((int)file.Kind);
            to.Flag(file.Record is not null);
            if (file.Record is { } record)
                to.Key(record);
        }
    });

    /// <summary>Forgets what this build had no use for.</summary>
    public void DropUnused()
    {
        if (folder is null || !Directory.Exists(folder))
            return;
        foreach (var file in Directory.EnumerateFiles(folder).Where(f => !used.Contains(Path.GetFileName(f))))
            File.Delete(file);
    }

    private ReadOnlyMemory<byte>? Load(ContentHash key)
    {
        used.Add(key.ToString());
        return folder is null ? null : CacheFile.Load(Path.Combine(folder, key.ToString()));
    }

    private void Save(ContentHash key, Action<CacheWriter> write)
    {
        used.Add(key.ToString());
        if (folder is null)
            return;
        var to = new CacheWriter();
        write(to);
        CacheFile.Save(Path.Combine(folder, key.ToString()), to);
    }

    private static void WriteIndex(RecordIndex index, CacheWriter to)
    {
        to.List(index.Entries, e =>
        {
            to.Key(e.Key);
            to.Hash(e.Hash);
            to.Text(e.File);
            to.Text(e.Title);
            to.Text(e.Path.Text);
        });
        to.List([.. index.Aliases], a =>
        {
            to.Key(a.Key);
            to.Key(a.Value);
        });
    }

    private static RecordIndex ReadIndex(ref CacheReader from)
    {
        var entries = new IndexEntry[from.Int()];
        for (var i = 0; i < entries.Length; i++)
            entries[i] = new(from.Key(), from.Hash(), from.Text(), from.Text(), new(from.Text()));
        var aliases = new KeyValuePair<RecordKey, RecordKey>[from.Int()];
        for (var i = 0; i < aliases.Length; i++)
            aliases[i] = KeyValuePair.Create(from.Key(), from.Key());
        return new([.. entries], aliases);
    }
}
