using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Editions.Changes;
using Kunskapsbanken.Load;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Editions;

/// <summary>Finds the published editions in git, and makes sure that each is what was published.</summary>
internal sealed class EditionReader(GitRepository? repository, EditionCache cache, EditionReading reading)
{
    /// <param name="working">The working edition's records, to tell a renamed meeting.</param>
    /// <param name="all">Every edition that there should be.</param>
    /// <returns>Those that can be read, oldest first. What hinders the others is reported.</returns>
    public ImmutableArray<Edition> Read(ImmutableArray<EditionInfo> infos, ImmutableArray<EditionInfo> all, RecordIndex working, List<Diagnostic> problems)
    {
        if (repository is null)
        {
            problems.AddRange(infos.Select(i => Errors.NoRepository(i.File, i.RefSpan)));
            return [];
        }

        var editions = ImmutableArray.CreateBuilder<Edition>(infos.Length);
        foreach (var (info, commit) in Locate(repository, infos, problems))
        {
            if (Read(info, new EditionSource(repository, commit, reading), problems) is not { } edition)
                continue;
            problems.AddRange(edition.Facts.Problems);
            editions.Add(edition);
        }

        CheckKept(editions, all, working, problems);
        return editions.DrainToImmutable();
    }

    /// <summary>The commits that the editions' refs name, all asked for at once.</summary>
    public static IEnumerable<(EditionInfo Info, GitCommit Commit)> Locate(GitRepository repository, ImmutableArray<EditionInfo> infos, List<Diagnostic> problems)
    {
        var named = new List<(EditionInfo Info, GitRef Name)>();
        foreach (var info in infos)
        {
            if (GitRef.TryParse(info.Ref, out var name))
                named.Add((info, name));
            else
                problems.Add(Errors.BadRef(info.File, info.RefSpan, info.Ref));
        }

        var commits = repository.Resolve([.. named.Select(n => n.Name)]);
        foreach (var ((info, _), commit) in named.Zip(commits))
        {
            if (commit is null)
                problems.Add(Errors.MissingRef(info.File, info.RefSpan, info.Ref, repository.IsShallow));
            else
                yield return (info, commit);
        }
    }

    private Edition? Read(EditionInfo info, EditionSource source, List<Diagnostic> problems)
    {
        var key = new KeyBuilder().Add("facts").Add(BuildCache.Version).Add(source.Content).AddAll(reading.Migrations, m => m.Reason)
            .Add(reading.MaxBytes.ToString(CultureInfo.InvariantCulture)).ToHash();
        EditionContent? content = null;
        if (cache.FindFacts(key) is not { } facts)
        {
            if (source.Read(problems) is not { } read)
                return null;
            (facts, content) = read;
            cache.Keep(key, facts);
        }

        if (facts.Hash.ToString() != info.ContentHash)
        {
            problems.Add(Errors.EditionChanged(info.File, info.RefSpan, info.Ref, info.ContentHash, facts.Hash.ToString()));
            return null;
        }

        return new(info, facts, content, () => source.Read([])!.Value.Content, e => source.ReadOne(e, facts.Schema));
    }

    /// <summary>What has been published once keeps its address: its meeting may neither be renamed nor lose its edition.</summary>
    private static void CheckKept(IReadOnlyList<Edition> editions, ImmutableArray<EditionInfo> infos, RecordIndex working, List<Diagnostic> problems)
    {
        foreach (var edition in editions)
        {
            // The tag is older than the block, so the meeting stands in the edition under its name of that day.
            var then = edition.Index.Entries.FirstOrDefault(e => e.Key.Collection == Collection.Meetings && e.Key != edition.Info.Meeting && working.Current(e.Key) == edition.Info.Meeting);
            if (then is not null && edition.Index.Find(edition.Info.Meeting) is null)
                problems.Add(Errors.EditionMoved(edition.Info.File, edition.Info.RefSpan, then.Key.Id, edition.Info.Meeting.Id));
        }

        var lost = editions.SelectMany(e => e.Facts.Earlier, (e, earlier) => (Edition: e.Info, Earlier: earlier))
            .Where(x => !infos.Any(i => i.Number == x.Earlier.Number && working.Current(x.Earlier.Meeting) == i.Meeting))
            .DistinctBy(x => x.Earlier.Number);
        problems.AddRange(lost.Select(x => Errors.EditionLost(x.Edition.File, x.Edition.RefSpan, x.Earlier.Number, x.Earlier.Meeting.Id, x.Edition.Number)));
    }
}
