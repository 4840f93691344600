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
internal sealed class ShardWriter
{
    private readonly SearchIndex index;
    private readonly DocumentNumbers numbers;
    private readonly ShardOptions options;
    private readonly Dictionary<string, string> files = new(StringComparer.Ordinal);
    private readonly DocumentShardText texts;
    private readonly int fragmentFileSize;

    private ShardWriter(SearchIndex index, DocumentNumbers numbers, ShardOptions options)
    {
        (this.index, this.numbers, this.options) = (index, numbers, options);
        fragmentFileSize = ShardPlan.FragmentFileSize(numbers.Limit, options.MostFragmentFiles);
        texts = new DocumentShardText(index, numbers, fragmentFileSize);
    }

    public static ImmutableArray<ShardFile> Write(SearchIndex index, IReadOnlyList<RecordFragment> fragments, DocumentNumbers numbers, ShardOptions options)
    {
        var count = index.Refs.Length;
        if (fragments.Count != count || numbers.Numbers.Length != count || options.Columns.Any(column => column.Values.Length != count))
            throw new ArgumentException($"There are {count} documents, but {fragments.Count} fragments and {numbers.Numbers.Length} numbers, or a column of another length.", nameof(fragments));
        var writer = new ShardWriter(index, numbers, options);
        var directory = writer.WriteDirectory(writer.WriteDocuments(writer.WriteFragments(fragments)), writer.WriteGroups());
        var immutable = writer.files.OrderBy(file => file.Key, StringComparer.Ordinal).SelectMany(file => writer.ToFiles(file.Key, file.Value, isImmutable: true));
        return [.. writer.ToFiles(ShardFormat.DirectoryName, directory, isImmutable: false), .. immutable];
    }

    /// <summary>
    /// Number of documents, limit of their numbers, sizes of files of fragments and of documents; fields: count, then name, boost
    /// as JavaScript prints it, and sum of lengths; search pipeline: names joined by commas; files of documents: count, then hashes; groups: count,
    /// then first key, group's hash and list's hash; columns: count, then name and hash. Last its own hash, since its name has none.
    /// </summary>
    private string WriteDirectory(List<string> documentFiles, List<(string Key, string Group, string List)> groups)
    {
        var text = new ShardText(ShardKind.Directory).Number(index.Refs.Length).Number(numbers.Limit).Number(fragmentFileSize)
            .Number(ShardPlan.DocumentFileSize(fragmentFileSize)).Number(index.Schema.Fields.Length);
        for (var field = 0; field < index.Schema.Fields.Length; field++)
        {
            text.String(index.Schema.FieldNames[field]).String(index.Schema.Fields[field].Boost.ToString("R", CultureInfo.InvariantCulture));
            text.Number(index.LengthSums[field]);
        }
        text.String(string.Join(',', index.Schema.Analyzer.Searching.Select(function => function.Name)));
        text.Number(documentFiles.Count);
        foreach (var hash in documentFiles)
            text.Raw(hash);
        text.Number(groups.Count);
        foreach (var (key, group, list) in groups)
            text.String(key).Raw(group).Raw(list);
        text.Number(options.Columns.Length);
        foreach (var column in options.Columns)
            text.String(column.Name).Raw(Add(ShardFormat.ColumnName, texts.Column(column)));
        var written = text.ToString();
        return written + ShardFormat.Hash(written);
    }

    /// <summary>For every file its hash; none where no document has a number in its range.</summary>
    private Dictionary<int, string> WriteFragments(IReadOnlyList<RecordFragment> fragments) =>
        Enumerable.Range(0, fragments.Count).GroupBy(i => numbers.Numbers[i] / fragmentFileSize).ToDictionary(file => file.Key, file =>
        {
            var text = texts.Fragments(file.Key, [.. file], fragments);
            var hash = ShardFormat.Hash(text)[..ShardFormat.FragmentHashLength];
            files.Add(ShardFormat.FragmentsName(file.Key, hash), text);
            return hash;
        });

    private List<string> WriteDocuments(Dictionary<int, string> fragmentFiles)
    {
        var size = ShardPlan.DocumentFileSize(fragmentFileSize);
        var byFile = Enumerable.Range(0, index.Refs.Length).ToLookup(i => numbers.Numbers[i] / size);
        return [.. Enumerable.Range(0, (numbers.Limit + size - 1) / size).Select(file => Add(ShardFormat.DocumentsName, texts.Documents(file * size, [.. byFile[file]], fragmentFiles)))];
    }

    private List<(string Key, string Group, string List)> WriteGroups()
    {
        var terms = new TermShardText(index, numbers);
        var shards = ShardPlan.CutShards(ShardPlan.GroupTerms(index), options.MostTermShards)
            .Select(shard => (shard[0].Key, Hash: Add(ShardFormat.TermsName, terms.Shard(shard)), Terms: shard)).ToList();
        return [.. ShardPlan.CutGroups(shards, shard => shard.Key).Select(group => (
            group[0].Key,
            Add(ShardFormat.GroupName, GroupText(group.Select(shard => (shard.Key, shard.Hash)))),
            Add(ShardFormat.TermListName, terms.List(group.SelectMany(shard => shard.Terms)))))];
    }

    /// <summary>Count; then for every shard of terms its first key and its hash.</summary>
    private static string GroupText(IEnumerable<(string Key, string Hash)> shards)
    {
        var text = new ShardText(ShardKind.Group).Number(shards.Count());
        foreach (var (key, hash) in shards)
            text.String(key).Raw(hash);
        return text.ToString();
    }

    /// <summary>Adds a file and returns its hash. Two texts of the same hash get different ones by filling one up.</summary>
    private string Add(Func<string, string> nameOf, string text)
    {
        var hash = ShardFormat.Hash(text);
        while (!files.TryAdd(nameOf(hash), text) && files[nameOf(hash)] != text)
        {
            text += ShardText.FirstLast;
            hash = ShardFormat.Hash(text);
        }
        return hash;
    }

    private IEnumerable<ShardFile> ToFiles(string name, string text, bool isImmutable)
    {
        yield return new ShardFile(name + ShardFormat.Extension, Encoding.UTF8.GetBytes(text), isImmutable);
        // JSON's strings are JavaScript's since ECMAScript 2019. A script tag's end cannot stand in a file of its own.
        if (options.Scripts)
            yield return new ShardFile(name + ShardFormat.ScriptExtension, Encoding.UTF8.GetBytes($"kunskapsbankenShard(\"{name}\",{JsonText.Quote(text)})"), isImmutable);
    }
}
