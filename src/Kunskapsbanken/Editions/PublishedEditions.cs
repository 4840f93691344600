using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Editions.Changes;
using Kunskapsbanken.Load;
using Kunskapsbanken.Parse;
using Kunskapsbanken.Records;
using Kunskapsbanken.Render;
using Kunskapsbanken.Render.Files;
using Kunskapsbanken.Resolve;

namespace Kunskapsbanken.Editions;

/// <summary>All published editions beside the working one: what they add to the site, and what they tell of each record.</summary>
public sealed class PublishedEditions
{
    /// <summary>Asks for every edition.</summary>
    public const string All = "all";

    /// <summary>Asks for the working edition alone.</summary>
    public const string Current = "current";

    /// <summary>As the working edition calls its tree.</summary>
    private const string Tree = "content";

    public static readonly PublishedEditions NoEditions = new([], Chronicle.Empty, RecordIndex.Empty, new(null));

    private readonly ImmutableArray<Edition> editions;
    private readonly RecordIndex working;
    private readonly EditionCache cache;

    private PublishedEditions(ImmutableArray<Edition> editions, Chronicle chronicle, RecordIndex working, EditionCache cache)
    {
        this.editions = editions;
        this.working = working;
        this.cache = cache;
        Chronicle = chronicle;
    }

    public Chronicle Chronicle { get; }

    /// <param name="content">The content folder, somewhere in a repository.</param>
    /// <param name="library">The working edition's records.</param>
    /// <param name="cacheFolder">Where it is kept what was learnt of editions; null to keep nothing.</param>
    /// <param name="pinFile">Where it is kept which refs were read (<see cref="EditionPins"/>).</param>
    /// <param name="only"><see cref="All"/>, or the id of the meeting whose edition alone is built.</param>
    /// <param name="problems">Gets a diagnostic for each edition that can't be read or is not what was published.</param>
    public static PublishedEditions Read(
        string content, Catalogue catalogue, Library library, EditionReading reading, string? cacheFolder, string? pinFile, string only, List<Diagnostic> problems)
    {
        var infos = EditionInfo.Of(catalogue, library.Record, problems);
        if (pinFile is not null && (!infos.IsEmpty || File.Exists(pinFile)))
            EditionPins.Save(pinFile, infos);
        if (infos.IsEmpty)
            return NoEditions;
        var cache = new EditionCache(cacheFolder);
        var working = RecordIndex.Of(catalogue, Tree);
        var editions = new EditionReader(GitRepository.Find(content), cache, reading).Read(only == All ? infos : infos.RemoveAll(i => i.Meeting.Id != only), infos, working, problems);
        return new(editions, Chronicle.Of(editions, working, library.Record, new RecordComparer(cache)), working, cache);
    }

    /// <summary>What the pages of the working edition may tell.</summary>
    public EditionView View => new(Chronicle, Chronicle.Steps.Length);

    /// <summary>The pages of the working site that tell of editions.</summary>
    public IEnumerable<PlannedPage> Pages()
    {
        if (editions.IsEmpty)
            yield break;
        var list = new KeyBuilder().Add("utgavor").AddAll(Chronicle.Steps, s => $"{s.To?.Key} {s.Key}").ToHash();
        yield return new(EditionInfo.ListPath, list, null, true, List);
        foreach (var step in Chronicle.Steps)
        {
            for (var number = 1; number <= step.Pages; number++)
            {
                var n = number;
                yield return new(step.PageOf(n), new KeyBuilder().Add("andringar").Add(step.Key).Add($"{step.From?.Key} {step.To?.Key} {n}").ToHash(), null, true, () => ChangesOf(step, n));
            }
        }
    }

    /// <summary>The editions' own sites, and what leads from former addresses to where things are now.</summary>
    /// <param name="present">The paths of the working site's files.</param>
    public IEnumerable<Output> Outputs(SiteSettings settings, SiteFrame frame, ITheme theme, int jobs, IReadOnlySet<string> present)
    {
        if (editions.IsEmpty)
            return [];
        var press = new EditionPress(settings, frame, theme, Chronicle, working, cache, new OpenEditions(jobs + 1));
        ImmutableArray<EditionSite> sites = [.. editions.Select((e, i) => new EditionSite(e, i, press))];
        // Materialized here: what is kept of editions is complete when the unused is dropped.
        ImmutableArray<Output> outputs =
        [
            .. EditionFeed.Of(Chronicle, settings, frame),
            .. editions.Select(e => CompanionFiles.Qr(new($"{e.Info.Path}qr.svg"), e.Info.Path, frame)).OfType<Output>(),
            .. sites.SelectMany(s => s.Outputs()),
            .. new FormerAddresses(sites, Chronicle, working, frame, theme).Outputs(present),
        ];
        cache.DropUnused();
        return outputs;
    }

    /// <summary>What was published stays published: a fault in an edition's own pages never keeps today's site from being built.</summary>
    public Diagnostic Soften(Diagnostic problem) =>
        editions.Any(e => problem.File.StartsWith(e.Info.Path.Text[1..], StringComparison.Ordinal) && !problem.File.StartsWith(e.Info.ChangesPath.Text[1..], StringComparison.Ordinal))
            ? problem with { Severity = Severity.Warning }
            : problem;

    private EditionsPage List() => new(
        [.. Chronicle.Steps.Where(s => s.To is not null).Reverse().Select(s => new EditionSummary(s.To!, Counts(s.After), s))],
        Chronicle.Steps[^1]);

    private static ImmutableArray<(CollectionInfo Collection, int Count)> Counts(RecordIndex index) =>
        [.. index.Entries.CountBy(e => e.Key.Collection).OrderBy(c => c.Key).Select(c => (CollectionInfo.Of(c.Key), c.Value))];

    private static ChangesPage ChangesOf(EditionChanges step, int number) =>
        new(step, [.. step.Records.Skip((number - 1) * ChangesPage.PageSize).Take(ChangesPage.PageSize)], number, step.Pages);
}
