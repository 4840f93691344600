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
/// explained at <see cref="ShardPlan"/>; what a file holds, at the methods here.
/// </remarks>
internal sealed class ShardWriter
{
    private readonly SearchIndex index;
    private readonly DocumentNumbers numbers;
    private readonly ShardOptions options;
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
    private readonly int fragmentFileSize;

    private ShardWriter(SearchIndex index, DocumentNumbers numbers, ShardOptions options)
    {
        (this.index, this.numbers, this.options) = (index, numbers, options);
        fragmentFileSize = ShardPlan.FragmentFileSize(numbers.Limit, options.MostFragmentFiles);
    }

    public static ImmutableArray<ShardFile> Write(SearchIndex index, IReadOnlyList<RecordFragment> fragments, DocumentNumbers numbers, ShardOptions options)
    {
        if (fragments.Count != index.Refs.Length || numbers.Numbers.Length != index.Refs.Length)
            throw new ArgumentException($"{index.Refs.Length} documents, but {fragments.Count} fragments and {numbers.Numbers.Length} numbers.", nameof(fragments));
        var writer = new ShardWriter(index, numbers, options);
        var directory = writer.WriteDirectory(writer.WriteDocuments(writer.WriteFragments(fragments)), writer.WriteGroups());
        var files = writer.texts.OrderBy(file => file.Key, StringComparer.Ordinal).SelectMany(file => writer.ToFiles(file.Key, file.Value, isImmutable: true));
        return [.. writer.ToFiles(ShardFormat.DirectoryName, directory, isImmutable: false), .. files];
    }

    /// <summary>
    /// Number of documents, limit of their numbers, sizes of files of fragments and of documents; fields: count, then name, boost
    /// as JavaScript prints it, and sum of lengths; search pipeline: names joined by commas; files of documents: count, then hashes; groups: count,
    /// then first key, group's hash and list's hash. Last its own hash, since its name has none.
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
        var written = text.ToString();
        return written + ShardFormat.Hash(written);
    }

    /// <summary>For every file its hash; none where no document has a number in its range.</summary>
    private Dictionary<int, string> WriteFragments(IReadOnlyList<RecordFragment> fragments) =>
        Enumerable.Range(0, fragments.Count).GroupBy(i => numbers.Numbers[i] / fragmentFileSize).ToDictionary(file => file.Key, file =>
        {
            var text = FragmentsText(file.Key, [.. file], fragments);
            var hash = ShardFormat.Hash(text)[..ShardFormat.FragmentHashLength];
            texts.Add(ShardFormat.FragmentsName(file.Key, hash), text);
            return hash;
        });

    /// <summary>Count; then for every document its number less the file's first, ref, title, address, labels (count, texts) and text.</summary>
    private string FragmentsText(int file, int[] documents, IReadOnlyList<RecordFragment> fragments)
    {
        var text = new ShardText(ShardKind.Fragments).Number(documents.Length);
        foreach (var document in documents)
        {
            var fragment = fragments[document];
            text.Number(numbers.Numbers[document] - file * fragmentFileSize);
            text.String(index.Refs[document]).String(fragment.Title).String(fragment.Url).Number(fragment.Labels.Length);
            foreach (var label in fragment.Labels)
                text.String(label);
            text.String(fragment.Text);
        }
        return text.ToString();
    }

    private List<string> WriteDocuments(Dictionary<int, string> fragmentFiles)
    {
        var size = ShardPlan.DocumentFileSize(fragmentFileSize);
        var byFile = Enumerable.Range(0, index.Refs.Length).ToLookup(i => numbers.Numbers[i] / size);
        return [.. Enumerable.Range(0, (numbers.Limit + size - 1) / size).Select(file => Add(ShardFormat.DocumentsName, DocumentsText(file * size, [.. byFile[file]], fragmentFiles)))];
    }

    /// <summary>
    /// Count; for every document its number less the one before it, less one; for every field, for every document, its length;
    /// for every file of fragments that has any of these documents, in order, its hash.
    /// </summary>
    private string DocumentsText(int first, int[] documents, Dictionary<int, string> fragmentFiles)
    {
        var text = new ShardText(ShardKind.Documents).Number(documents.Length);
        var previous = first - 1;
        foreach (var document in documents)
        {
            text.Number(numbers.Numbers[document] - previous - 1);
            previous = numbers.Numbers[document];
        }
        for (var field = 0; field < index.Schema.Fields.Length; field++)
        {
            foreach (var document in documents)
                text.Number(index.Postings.Lengths[document * index.Schema.Fields.Length + field]);
        }
        foreach (var file in documents.Select(document => numbers.Numbers[document] / fragmentFileSize).Distinct())
            text.Raw(fragmentFiles[file]);
        return text.ToString();
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
        while (!texts.TryAdd(nameOf(hash), text) && texts[nameOf(hash)] != text)
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
