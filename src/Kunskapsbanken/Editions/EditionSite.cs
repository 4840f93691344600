using Kunskapsbanken.Editions.Changes;
using Kunskapsbanken.Links.Register;
using Kunskapsbanken.Load;
using Kunskapsbanken.Records;
using Kunskapsbanken.Render;
using Kunskapsbanken.Render.Files;
using Kunskapsbanken.Resolve;

namespace Kunskapsbanken.Editions;

/// <summary>What the sites of all editions are made with.</summary>
/// <param name="Site">The frame of the working edition.</param>
/// <param name="Working">The working edition's records, to which editions point.</param>
internal sealed record EditionPress(SiteSettings Settings, SiteFrame Site, ITheme Theme, Chronicle Chronicle, RecordIndex Working, EditionCache Cache, OpenEditions Open);

/// <summary>
/// The site of a published edition, in its folder. Which files it has and what each depends on is kept between builds, so an edition
/// that is unchanged is neither read nor planned; when a file must be made the edition is opened, and gives the same bytes.
/// </summary>
internal sealed class EditionSite
{
    private readonly Edition edition;
    private readonly EditionPress press;
    private readonly int step;
    private readonly ContentHash frame;
    private readonly Lazy<ImmutableArray<EditionFile>> files;

    /// <param name="step">The edition's place in the chronicle.</param>
    public EditionSite(Edition edition, int step, EditionPress press)
    {
        this.edition = edition;
        this.press = press;
        this.step = step;
        frame = press.Site.ForEdition(edition.Info, _ => true).Key;
        files = new(FindFiles);
    }

    public Edition Edition => edition;

    /// <summary>The files below the edition's folder, without those of today: the archive.</summary>
    public ImmutableArray<EditionFile> Files => files.Value;

    public IEnumerable<Output> Outputs()
    {
        foreach (var file in Files)
            yield return Copy(file) with { Path = $"{Folder}{file.Path}" };
        yield return new(edition.Info.ArchivePath.File, ArchiveKey(), () => OfflineArchive.Make(edition.Info, press.Open.Plan(this), press.Theme));
    }

    /// <summary>One of the files, at the address that it had when the edition was the working one.</summary>
    public Output Copy(EditionFile file) => new(file.Path, KeyOf(file), () => press.Open.Plan(this).Make(file.Path));

    /// <summary>Reads the edition and plans its files.</summary>
    internal EditionPlan MakePlan()
    {
        var content = edition.Open();
        var planned = PagePlan.Of(content.Catalogue, press.Settings, content.Records, edition.Info.FullName, new LinkBook(content.Links, edition.Info.Published.Latest), new EditionView(press.Chronicle, step + 1))
            // What the program says of itself, and what is known of other sites, belongs to today.
            .Where(p => p.Path.File != "404.html" && p.Path != LinksPage.Address && !p.Path.Text.StartsWith("/hjalp/", StringComparison.Ordinal))
            .Select(p => p with { Make = () => WithNow(p.Make()) });
        return new(edition.Info, press.Site, press.Theme, [.. planned], content);
    }

    internal void Close() => edition.Close();

    private string Folder => edition.Info.Path.Text[1..];

    private ImmutableArray<EditionFile> FindFiles()
    {
        var key = new KeyBuilder().Add("files").Add(BuildCache.Version).Add(frame).Add(edition.Hash)
            .AddAll(press.Chronicle.Steps.Take(step + 1), s => s.Key.ToString()).ToHash();
        if (press.Cache.FindFiles(key) is { } known)
            return known;
        var planned = press.Open.Plan(this).Files;
        press.Cache.Keep(key, planned);
        return planned;
    }

    /// <summary>A record's page also says where the record is today.</summary>
    private ContentHash KeyOf(EditionFile file)
    {
        var key = new KeyBuilder().Add(file.Key);
        if (file is { Kind: EditionFileKind.Page, Record: { } record })
            key.Add(NowOf(record) is var now && now.Path is { } path ? path.Text : "borta").Add(now.Merged ? "del" : "");
        return key.ToHash();
    }

    private ContentHash ArchiveKey()
    {
        var key = new KeyBuilder().Add("zip").Add(frame);
        foreach (var file in Files)
            key.Add(KeyOf(file));
        return key.ToHash();
    }

    private Page WithNow(Page page) => page is RecordPage record ? record with { Now = NowOf(record.Record.Key) } : page;

    private RecordNow NowOf(RecordKey key)
    {
        if (press.Chronicle.NowOf(key, step) is not { } now || press.Working.Find(now.Key) is not { } entry)
            return new(null, false);
        return new(entry.Path, now.Merged);
    }
}
