using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Load;
using Kunskapsbanken.Parse.Fields;
using Kunskapsbanken.Parse.Markdown;
using Kunskapsbanken.Parse.Yaml;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Parse;

/// <summary>A source file to a typed record. Depends on nothing but the file's path and bytes. One a thread: its buffers are used again.</summary>
/// <param name="keepFaulty">True to give a record whose fields can be read though its text has faults, as old editions may have.</param>
public sealed class RecordParser(bool keepFaulty = false)
{
    private readonly MarkdownReader markdown = new();
    private readonly StringBuilder words = new(16 * 1024);

    /// <summary>The texts of the record read last, for what judges its language; null when none could be read.</summary>
    public RecordText? Text { get; private set; }

    /// <summary>
    /// What is known of the file that was read last, also when it has errors: what it points to is then still looked up, and
    /// what points to it is not said to be broken.
    /// </summary>
    public RecordEntry? Entry { get; private set; }

    /// <param name="tree">How diagnostics name the content folder.</param>
    /// <param name="bytes">What <paramref name="source"/> reads.</param>
    /// <param name="key">The name that the file has, or should have; null when it has none.</param>
    /// <returns>The record; null when it can't be read, and then <paramref name="problems"/> say why.</returns>
    public ParsedRecord? Parse(string tree, SourceFile source, ReadOnlySpan<byte> bytes, List<Diagnostic> problems, out RecordKey? key)
    {
        var file = $"{tree}/{source.Path}";
        Text = null;
        Entry = null;
        key = ReadKey(file, source.Path, problems);
        return key is { } known && Utf8Text.Read(file, bytes, problems) is { } text
            ? ReadRecord(file, source, known, text, problems)
            : null;
    }

    /// <summary>The collection from the first folder, the id from the file's name.</summary>
    private static RecordKey? ReadKey(string file, string path, List<Diagnostic> problems)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        var folder = slash < 0 ? "" : path[..slash];
        var extension = Path.GetExtension(path);
        if (!CollectionInfo.TryOfFolder(folder, out var info))
            problems.Add(Errors.UnknownFolder(file, folder, CollectionInfo.All.Select(c => c.Folder)));
        else if (extension is not (".md" or ".yml"))
            problems.Add(Errors.UnknownFileType(file, extension));
        else
        {
            var name = TextPool.Of(path.AsSpan(path.LastIndexOf('/') + 1)[..^extension.Length]);
            if (Naming.IsId(name))
                return new(info.Collection, name);
            var slug = Naming.Slug(name);
            problems.Add(Errors.BadId(file, name + extension, slug.Length > 0 ? slug + extension : ""));
            // Read on under the name that it should have, so that every fault comes out in one run.
            return slug.Length > 0 ? new(info.Collection, slug) : null;
        }

        return null;
    }

    private ParsedRecord? ReadRecord(string file, SourceFile source, RecordKey key, string text, List<Diagnostic> problems)
    {
        if (!FrontMatter.TrySplit(text, source.Path.EndsWith(".yml", StringComparison.Ordinal), file, problems, out var front))
            return null;
        var all = Text = new RecordText(file, source.Path, problems, words.Clear());
        var context = new FieldContext(file, all, markdown, problems);
        var info = CollectionInfo.Of(key.Collection);
        if (ReadMapping(file, front, info, problems) is not { } mapping)
            return null;
        var fields = WithoutId(file, key, mapping, problems);
        var record = (Record?)PartReader.Of(info.Fields).Read(fields, $"samlingen {info.Folder}", new(front.FirstLine, 1, 0), context);
        var body = markdown.Read(PlainText.Normalized(front.Body), TextOrigin.Lines(front.BodyLine), all);
        Entry = new RecordEntry(
            key, file, source.Hash, record?.Title.ValueOrDefault ?? key.Id, record?.Summary.ValueOrDefault ?? "", context.MainDate,
            [.. context.Facts], [.. context.References], [.. all.Links], AnchorSet.Of(all.Anchors), record?.Aliases.Items ?? [])
        {
            Duties = [.. context.Duties],
            MainDateUnknown = context.MainDateUnknown,
        };
        return record is null || (!keepFaulty && problems.Any(p => p.IsError)) ? null : new(Entry, record, body);
    }

    private static YamlMapping? ReadMapping(string file, FrontMatter front, CollectionInfo info, List<Diagnostic> problems)
    {
        var before = problems.Count;
        var node = YamlReader.Read(file, front.Yaml, front.FirstLine - 1, problems);
        if (node is YamlMapping mapping)
            return mapping;
        if (problems.Count == before)
            problems.Add(Errors.BadYaml(file, node?.Span ?? new(front.Yaml.Length == 0 ? 1 : front.FirstLine, 1, 0), "Här ska postens fält stå, vart och ett som namn: värde.", $"Börja med title: … och se {info.Folder} i BIDRA.md."));
        return null;
    }

    /// <summary>The id is the file's name; a field that repeats it may stay, one that contradicts it is an error.</summary>
    private static YamlMapping WithoutId(string file, RecordKey key, YamlMapping mapping, List<Diagnostic> problems)
    {
        if (mapping.Find("id") is not { } entry)
            return mapping;
        if (entry.Value is not YamlScalar scalar || scalar.Text != key.Id)
            problems.Add(Errors.IdDisagrees(file, entry.Value.Span, (entry.Value as YamlScalar)?.Text ?? "", key.Id));
        return mapping with { Entries = mapping.Entries.Remove(entry) };
    }
}
