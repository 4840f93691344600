using System.Text.Json;
using Kunskapsbanken.Editions.Changes;
using Kunskapsbanken.Indexing;
using Kunskapsbanken.Load;
using Kunskapsbanken.Records;
using Kunskapsbanken.Render;
using Kunskapsbanken.Render.Files;
using Kunskapsbanken.Resolve;

namespace Kunskapsbanken.Editions;

/// <summary>
/// When an edition was the working one its pages stood at the site's root. What is no longer there leads on: to the record's
/// new address, to a page that says where the record can still be read, or up to the nearest page that remains.
/// </summary>
internal sealed class FormerAddresses(ImmutableArray<EditionSite> editions, Chronicle chronicle, RecordIndex working, SiteFrame frame, ITheme theme)
{
    private readonly Dictionary<string, Output> made = new(StringComparer.Ordinal);

    /// <param name="present">The paths of the working edition's files.</param>
    public IEnumerable<Output> Outputs(IReadOnlySet<string> present)
    {
        // From the latest: what it says of an address holds, and what it does not know falls to those before it.
        for (var step = editions.Length - 1; step >= 0; step--)
        {
            foreach (var file in editions[step].Files)
            {
                if (!present.Contains(file.Path) && !made.ContainsKey(file.Path))
                    Lead(file, step, present);
            }
        }

        return made.Values;
    }

    private void Lead(EditionFile file, int step, IReadOnlySet<string> present)
    {
        var from = new PagePath("/" + (file.Path.EndsWith("index.html", StringComparison.Ordinal) ? file.Path[..^"index.html".Length] : file.Path));
        var last = file.Record is { } key ? editions[step].Edition.Index.Find(key) : null;
        var now = last is not null && chronicle.NowOf(last.Key, step) is { } name ? working.Find(name.Key) : null;
        if (now is not null && file.Kind != EditionFileKind.Data)
            Add(SiteFiles.Redirect(from, now.Path, frame));
        else if (now is not null)
            AddJson(file, last!.Key, "moved", now.Path);
        else if (last is not null)
            AddGone(file, from, last, editions[step].Edition.Info);
        else if (file.Kind != EditionFileKind.Data)
            Add(SiteFiles.Redirect(from, NearestOf(from, present), frame));
        else if (!file.Path.StartsWith(SearchFiles.Folder, StringComparison.Ordinal))
            // A calendar file or a code on a poster can't lead on: it stays as it was in the last edition that has it.
            Add(editions[step].Copy(file));
    }

    private void AddGone(EditionFile file, PagePath from, IndexEntry last, EditionInfo info)
    {
        var lastPath = new PagePath(info.Path.Text.TrimEnd('/') + last.Path.Text);
        var key = new KeyBuilder().Add("gone").Add(frame.Key).Add(last.Title).Add(lastPath.Text).Add(info.Name).ToHash();
        if (file.Kind == EditionFileKind.Page)
            Add(new(file.Path, key, () => Encoding.UTF8.GetBytes(theme.Render(new GonePage(from, last.Title, info, lastPath), frame))));
        else if (file.Kind == EditionFileKind.Redirect)
            Add(SiteFiles.Redirect(from, last.Path, frame));
        else
            AddJson(file, last.Key, "removed", lastPath);
    }

    /// <summary>Where a record's data were: what became of it, and where it can be read.</summary>
    private void AddJson(EditionFile file, RecordKey record, string fate, PagePath to)
    {
        var key = new KeyBuilder().Add("former").Add(frame.Key).Add(record.ToString()).Add(fate).Add(to.Text).ToHash();
        if (file.Path.EndsWith("index.json", StringComparison.Ordinal))
            Add(new(file.Path, key, () => Json(record, fate, to)));
    }

    private byte[] Json(RecordKey key, string fate, PagePath to)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("id", key.Id);
            json.WriteString("collection", CollectionInfo.Of(key.Collection).Folder);
            json.WriteBoolean(fate, true);
            json.WriteString("url", frame.Absolute(to) ?? frame.Href(to));
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static PagePath NearestOf(PagePath path, IReadOnlySet<string> present)
    {
        for (var text = path.Text.TrimEnd('/'); text.Length > 0;)
        {
            text = text[..text.LastIndexOf('/')];
            if (present.Contains(new PagePath(text + "/").File))
                return new(text + "/");
        }

        return PagePath.Root;
    }

    private void Add(Output output) => made.TryAdd(output.Path, output);
}
