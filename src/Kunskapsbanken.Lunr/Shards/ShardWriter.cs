using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Kunskapsbanken.Lunr;

/// <summary>Writes an index as many small files of which a client fetches only those that a query needs.</summary>
/// <remarks>
/// The files: one <b>directory</b>, under a fixed name, with what concerns the whole index and the names of <b>groups</b>; a
/// group names its <b>shards of terms</b> and its <b>list of terms</b>, which wildcards and fuzzy terms search; files of
/// <b>documents</b> hold fields' lengths and name the files of <b>fragments</b>. A shard holds raw counts and not weights, so
/// that only the directory changes when the number of documents or an average length does. Where files begin and end is
/// explained at <see cref="ShardPlan"/>; what a file holds, at the method that writes it.
/// </remarks>
/// <param name="schema">Fields, boosts and pipelines.</param>
/// <param name="options">How to write.</param>
/// <param name="before">What was written before; null to write everything.</param>
internal sealed class ShardWriter(IndexSchema schema, ShardOptions options, IndexSnapshot? before)
{
    // UTF-8, which takes half of what a string does.
    private readonly Dictionary<string, byte[]> files = new(StringComparer.Ordinal);
    private readonly HashSet<string> kept = new(StringComparer.Ordinal);

    /// <summary>Whether two files wanted the same name, so that the one has another than its text alone would give it.</summary>
    private bool hasCollision;

    /// <summary>Writes all of an index.</summary>
    /// <param name="index">The index.</param>
    /// <param name="numbers">The documents' numbers.</param>
    /// <param name="options">How to write.</param>
    /// <param name="fragments">What lists of results show.</param>
    /// <param name="words">Goes into the snapshot.</param>
    /// <param name="versions">Go into the snapshot.</param>
    public static ShardBuild WriteAll(
        SearchIndex index, DocumentNumbers numbers, ShardOptions options, Func<int, RecordFragment> fragments, CorpusWords? words, Func<int, (string Version, string FragmentVersion)> versions)
    {
        var fields = index.Schema.Fields.Length;
        if (numbers.Numbers.Length != index.Refs.Length || options.Columns.Any(column => column.Values.Length != index.Refs.Length))
            throw new ArgumentException($"There are {index.Refs.Length} documents, but {numbers.Numbers.Length} numbers, or a column of another length.", nameof(numbers));
        ImmutableArray<ShardedDocument> documents =
        [
            .. index.Refs.Select((name, i) => new ShardedDocument(name, numbers.Numbers[i], versions(i).Version, versions(i).FragmentVersion, [.. index.Postings.Lengths[(i * fields)..((i + 1) * fields)]])),
        ];
        return new ShardWriter(index.Schema, options, before: null).Write(documents, numbers.Limit, [.. TermGroup.Of(index, numbers)], words, fragments, (text, term) =>
        {
            for (var row = term.Number * fields; row < (term.Number + 1) * fields; row++)
                TermPostings.WriteField(text, index.Postings.ByTerm.Items(row), index.Postings.ByTerm.Counts(row), numbers.Numbers);
        });
    }

    /// <param name="documents">In the index's order.</param>
    /// <param name="limit">All documents' numbers are below this.</param>
    /// <param name="groups">All terms. A group that is the very object of what was written before is as it was.</param>
    /// <param name="words">Goes into the snapshot.</param>
    /// <param name="fragments">What lists of results show; asked for only where it has to be written.</param>
    /// <param name="writePostings">Writes a term's postings; asked for only where they have to be written.</param>
    public ShardBuild Write(
        ImmutableArray<ShardedDocument> documents, int limit, ImmutableArray<TermGroup> groups, CorpusWords? words, Func<int, RecordFragment> fragments, Action<ShardText, IndexedTerm> writePostings)
    {
        var fragmentFileSize = ShardPlan.FragmentFileSize(limit, options.MostFragmentFiles);
        var fragmentFiles = WriteFragments(documents, fragmentFileSize, fragments);
        var documentFiles = WriteDocuments(documents, limit, fragmentFileSize, fragmentFiles);
        var shards = WriteShards(groups, writePostings);
        var directoryGroups = WriteGroups(shards);
        var directory = WriteDirectory(documents, limit, fragmentFileSize, documentFiles, directoryGroups);
        var snapshot = new IndexSnapshot(
            IndexSnapshot.FingerprintOf(schema, options, limit), documents, fragmentFiles, groups,
            [.. shards.Select(shard => (shard.Groups.Length, shard.Hash))],
            directoryGroups.ToDictionary(group => group.Group, group => group.List, StringComparer.Ordinal), words);
        return new(
            [.. ToFiles(ShardFormat.DirectoryName, Encoding.UTF8.GetBytes(directory), isImmutable: false), .. files.OrderBy(file => file.Key, StringComparer.Ordinal).SelectMany(file => ToFiles(file.Key, file.Value, isImmutable: true))],
            [.. kept.Order(StringComparer.Ordinal).SelectMany(NamesOf)],
            hasCollision ? null : snapshot);
    }

    /// <summary>
    /// Number of documents, limit of their numbers, sizes of files of fragments and of documents; fields: count, then name, boost
    /// as JavaScript prints it, and sum of lengths; search pipeline: names joined by commas; files of documents: count, then hashes; groups: count,
    /// then first key, group's hash and list's hash; columns: count, then name and hash. Last its own hash, since its name has none.
    /// </summary>
    private string WriteDirectory(
        ImmutableArray<ShardedDocument> documents, int limit, int fragmentFileSize, List<string> documentFiles, List<(string Key, string Group, string List)> groups)
    {
        var text = new ShardText(ShardKind.Directory).Number(documents.Length).Number(limit).Number(fragmentFileSize)
            .Number(ShardPlan.DocumentFileSize(fragmentFileSize)).Number(schema.Fields.Length);
        for (var field = 0; field < schema.Fields.Length; field++)
        {
            text.String(schema.FieldNames[field]).String(schema.Fields[field].Boost.ToString("R", CultureInfo.InvariantCulture));
            text.Number(documents.Sum(document => (long)document.Lengths[field]));
        }
        text.String(string.Join(',', schema.Analyzer.Searching.Select(function => function.Name)));
        text.Number(documentFiles.Count);
        foreach (var hash in documentFiles)
            text.Raw(hash);
        text.Number(groups.Count);
        foreach (var (key, group, list) in groups)
            text.String(key).Raw(group).Raw(list);
        text.Number(options.Columns.Length);
        ImmutableArray<int> numbers = [.. documents.Select(document => document.Number)];
        foreach (var column in options.Columns)
            text.String(column.Name).Raw(Add(ShardFormat.ColumnName, DocumentShardText.Column(column, numbers)));
        var written = text.ToString();
        return written + ShardFormat.Hash(written);
    }

    /// <summary>For every file its hash; none where no document has a number in its range.</summary>
    private Dictionary<int, string> WriteFragments(ImmutableArray<ShardedDocument> documents, int size, Func<int, RecordFragment> fragments)
    {
        var earlier = before?.Documents.ToLookup(document => document.Number / size);
        return Enumerable.Range(0, documents.Length).GroupBy(i => documents[i].Number / size).ToDictionary(file => file.Key, file =>
        {
            if (before is not null && earlier![file.Key].Select(Shown).SequenceEqual(file.Select(i => Shown(documents[i]))))
                return Keep(hash => ShardFormat.FragmentsName(file.Key, hash), before.FragmentFiles[file.Key]);
            var text = DocumentShardText.Fragments(file.Key * size, [.. file.Select(i => (documents[i].Ref, documents[i].Number, fragments(i)))]);
            var hash = ShardFormat.Hash(text)[..ShardFormat.FragmentHashLength];
            Put(ShardFormat.FragmentsName(file.Key, hash), text);
            return hash;
        });

        static (string Ref, int Number, string Version) Shown(ShardedDocument document) => (document.Ref, document.Number, document.FragmentVersion);
    }

    private List<string> WriteDocuments(ImmutableArray<ShardedDocument> documents, int limit, int fragmentFileSize, Dictionary<int, string> fragmentFiles)
    {
        var size = ShardPlan.DocumentFileSize(fragmentFileSize);
        var byFile = documents.ToLookup(document => document.Number / size);
        return [.. Enumerable.Range(0, (limit + size - 1) / size).Select(file => Add(ShardFormat.DocumentsName, DocumentShardText.Documents(
            file * size,
            schema.Fields.Length,
            [.. byFile[file].Select(document => (document.Number, document.Lengths))],
            byFile[file].Select(document => document.Number / fragmentFileSize).Distinct().Select(fragmentFile => fragmentFiles[fragmentFile]))))];
    }

    private List<(ImmutableArray<TermGroup> Groups, string Hash)> WriteShards(ImmutableArray<TermGroup> groups, Action<ShardText, IndexedTerm> writePostings)
    {
        // Earlier shards by the object that their first group is.
        var earlier = new Dictionary<TermGroup, (ImmutableArray<TermGroup> Groups, string Hash)>(ReferenceEqualityComparer.Instance);
        foreach (var shard in before?.ReadShards() ?? [])
            earlier.Add(shard.Groups[0], shard);
        return [.. ShardPlan.CutShards(groups, options.MostTermShards).Select(shard => (shard, HashOf(shard)))];

        string HashOf(ImmutableArray<TermGroup> shard) =>
            earlier.TryGetValue(shard[0], out var same) && same.Groups.AsSpan().SequenceEqual(shard.AsSpan(), ReferenceEqualityComparer.Instance)
                ? Keep(ShardFormat.TermsName, same.Hash)
                : Add(ShardFormat.TermsName, TermShardText.Shard(shard, writePostings));
    }

    private List<(string Key, string Group, string List)> WriteGroups(List<(ImmutableArray<TermGroup> Groups, string Hash)> shards) =>
    [
        .. ShardPlan.CutGroups(shards, shard => shard.Groups[0].Key).Select(group =>
        {
            var hash = Add(ShardFormat.GroupName, GroupText(group.Select(shard => (shard.Groups[0].Key, shard.Hash))));
            // The same shards have the same terms.
            return (group[0].Groups[0].Key, hash, before?.Lists.GetValueOrDefault(hash) is { } list
                ? Keep(ShardFormat.TermListName, list)
                : Add(ShardFormat.TermListName, TermShardText.List(group.SelectMany(shard => shard.Groups))));
        }),
    ];

    /// <summary>Count; then for every shard of terms its first key and its hash.</summary>
    private static string GroupText(IEnumerable<(string Key, string Hash)> shards)
    {
        var text = new ShardText(ShardKind.Group).Number(shards.Count());
        foreach (var (key, hash) in shards)
            text.String(key).Raw(hash);
        return text.ToString();
    }

    private string Keep(Func<string, string> nameOf, string hash)
    {
        hasCollision |= files.ContainsKey(nameOf(hash));
        kept.Add(nameOf(hash));
        return hash;
    }

    /// <summary>Adds a file and returns its hash. Two texts of the same hash get different ones by filling one up.</summary>
    private string Add(Func<string, string> nameOf, string text)
    {
        var (hash, bytes) = (ShardFormat.Hash(text), Encoding.UTF8.GetBytes(text));
        while (!files.TryAdd(nameOf(hash), bytes) && !files[nameOf(hash)].AsSpan().SequenceEqual(bytes))
        {
            hasCollision = true;
            text += ShardText.FirstLast;
            (hash, bytes) = (ShardFormat.Hash(text), Encoding.UTF8.GetBytes(text));
        }
        hasCollision |= kept.Contains(nameOf(hash));
        return hash;
    }

    private void Put(string name, string text)
    {
        hasCollision |= kept.Contains(name);
        files.Add(name, Encoding.UTF8.GetBytes(text));
    }

    private IEnumerable<ShardFile> ToFiles(string name, byte[] bytes, bool isImmutable)
    {
        yield return new ShardFile(name + ShardFormat.Extension, bytes, isImmutable);
        // JSON's strings are JavaScript's since ECMAScript 2019. A script tag's end cannot stand in a file of its own.
        if (options.Scripts)
            yield return new ShardFile(name + ShardFormat.ScriptExtension, Encoding.UTF8.GetBytes($"kunskapsbankenShard(\"{name}\",{JsonText.Quote(Encoding.UTF8.GetString(bytes))})"), isImmutable);
    }

    private IEnumerable<string> NamesOf(string name) =>
        options.Scripts ? [name + ShardFormat.Extension, name + ShardFormat.ScriptExtension] : [name + ShardFormat.Extension];
}
