using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Load;
using Kunskapsbanken.Parse;
using Kunskapsbanken.Parse.Cache;
using Kunskapsbanken.Records;
using Kunskapsbanken.Resolve;

namespace Kunskapsbanken.Editions;

/// <summary>What came of the wish to publish.</summary>
/// <param name="Refusals">Why not; empty when the edition may be published.</param>
/// <param name="Edition">The edition as it will be.</param>
/// <param name="File">The meeting's file.</param>
/// <param name="Bytes">The file with the edition written into it.</param>
/// <param name="Commands">What remains to be done with git, each a line for a shell.</param>
public sealed record Publication(ImmutableArray<Diagnostic> Refusals, EditionInfo? Edition, string File, ReadOnlyMemory<byte> Bytes, ImmutableArray<string> Commands)
{
    internal static Publication Refused(params IEnumerable<Diagnostic> reasons) => new([.. reasons.Order()], null, "", default, []);
}

/// <summary>Freezes an edition: the content as it is committed, pointed out by its commit and sealed by a hash in the meeting's own file.</summary>
/// <remarks>Not by the tag: tags do not travel with a branch, and they can be moved. The tag is a name for people, and keeps the commit from being cleared away.</remarks>
/// <param name="content">The content folder.</param>
/// <param name="maxBytes">The most that a record may hold.</param>
/// <param name="today">The day of publication.</param>
public sealed class Publisher(string content, int maxBytes, DateOnly today)
{
    private const string Tree = "content";

    private readonly List<Diagnostic> refusals = [];

    /// <summary>The meetings that there are, when the one that was asked for is not among them.</summary>
    public static IEnumerable<string> Meetings(string content, int maxBytes) => Read(content, maxBytes).Catalogue.In(Collection.Meetings).Select(m => m.Key.Id);

    /// <param name="meetingId">Whose edition.</param>
    /// <param name="isPlanned">Whether the meeting may lie ahead, or on a day that nobody knows.</param>
    /// <param name="at">The tag or commit whose content is frozen; null for what is checked out, which must then be committed as it is.</param>
    /// <returns>Null when there is no such meeting. Nothing has been written.</returns>
    public Publication? Prepare(string meetingId, bool isPlanned, string? at, CancellationToken cancel)
    {
        var (tree, library, catalogue) = Read(content, maxBytes);
        var key = new RecordKey(Collection.Meetings, meetingId);
        var place = library.Results.Index().FirstOrDefault(r => r.Item.Key == key && r.Item.Entry is not null);
        if (place.Item is null)
            return null;
        var meeting = (Meeting)library.Record(key).Record;
        var file = place.Item.File;
        CheckMeeting(file, meeting, isPlanned);
        cancel.ThrowIfCancellationRequested();
        if (GitRepository.Find(content) is not { } repository)
            return Refused(Errors.NoRepository(file, Span.None));
        if (at is null)
            refusals.AddRange(Uncommitted(repository));
        if (!GitRef.TryParse(at ?? "HEAD", out var name))
            return Refused(Errors.BadRef(file, Span.None, at!));
        var number = EditionInfo.Of(catalogue, library.Record, []).Select(e => e.Number).DefaultIfEmpty(0).Max() + 1;
        var tag = $"utgava-{number}";
        var found = repository.Resolve(name, GitRef.TryParse(tag, out var taken) ? taken : name);
        if (found[1] is not null)
            refusals.Add(Errors.TagTaken(file, tag));
        if (found[0] is not { } commit)
            return Refused(Errors.MissingRef(file, Span.None, name.Text, repository.IsShallow));
        if (GitTree.Load(repository, commit, Tree, maxBytes, refusals) is not { } frozen)
            return Refused();
        var info = new EditionInfo(key, place.Item.Entry!.Title, meeting.Number.ValueOrDefault, number, Day, commit.Id, frozen.Hash.ToString(), file, Span.None);
        return Finish(info, tree.Files[place.Index], tag);
    }

    private Publication Refused(params IEnumerable<Diagnostic> reasons) => Publication.Refused([.. refusals, .. reasons]);

    private PartialDate Day => new(today.Year, today.Month, today.Day);

    private Publication Finish(EditionInfo info, SourceFile file, string tag)
    {
        var bytes = FieldText.Parse(file.Path, file.Read().Span)?.Set("edition", Block(info)).ToBytes();
        if (bytes is null || new RecordParser().Parse(Tree, new(file.Path, bytes), bytes, [], out _) is null)
            refusals.Add(Errors.NotEditable(info.File));
        return refusals.Count > 0 ? Refused() : new([], info, Path.Combine(content, file.Path), bytes, Commands(info, tag));
    }

    private void CheckMeeting(string file, Meeting meeting, bool isPlanned)
    {
        if (meeting.Edition?.ValueOrDefault is { } edition)
            refusals.Add(Errors.AlreadyPublished(file, meeting.Edition.Span, edition.Number.ValueOrDefault, edition.Published.ValueOrDefault));
        if (meeting.Status.ValueOrDefault == RecordStatus.Draft)
            refusals.Add(Errors.MeetingCancelled(file, meeting.Status.Span, Terms.Label(RecordStatus.Draft)));
        if (meeting.State.ValueOrDefault == MeetingState.Cancelled)
            refusals.Add(Errors.MeetingCancelled(file, meeting.State.Span, Terms.Label(MeetingState.Cancelled)));
        if (isPlanned)
            return;
        if (!meeting.Date.TryGet(out var date))
            refusals.Add(Errors.MeetingUndated(file, meeting.Date.Span));
        else if (date.Earliest > today)
            refusals.Add(Errors.MeetingAhead(file, meeting.Date.Span, date));
    }

    /// <summary>Files below the content folder that git has not got as they are.</summary>
    private static IEnumerable<Diagnostic> Uncommitted(GitRepository repository)
    {
        // Comparing files may run filters that the repository names, so here its owner must be trusted: git itself says how.
        var status = GitProcess.Run(repository.Folder, "status", "--porcelain", "-z", "--untracked-files=all", "--no-renames", "--", ".");
        if (!status.IsDone)
            throw new IOException($"git: {status.Error}");
        // "XY path": paths from the repository's root.
        return Encoding.UTF8.GetString(status.Output.Span).Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => l[3..]).Select(p => p.StartsWith(repository.Prefix, StringComparison.Ordinal) ? $"{Tree}/{p[repository.Prefix.Length..]}" : p)
            .Order(StringComparer.Ordinal).Select(Errors.Uncommitted);
    }

    private static string Block(EditionInfo info) => $"""

          number: {info.Number}
          published: {info.Published}
          ref: {info.Ref}
          content_hash: {info.ContentHash}
        """;

    private ImmutableArray<string> Commands(EditionInfo info, string tag)
    {
        var file = Path.GetRelativePath(Directory.GetCurrentDirectory(), Path.Combine(content, info.File[(Tree.Length + 1)..]));
        return
        [
            $"git tag --annotate {tag} {info.Ref} --message \"Utgåva {info.Number}: {info.MeetingName}, {info.Published}\"",
            $"git add -- \"{file}\"",
            $"git commit --message \"Utgåva {info.Number}: {info.MeetingName}\"",
            $"git push origin HEAD {tag}",
        ];
    }

    private static (ContentTree Tree, Library Library, Catalogue Catalogue) Read(string content, int maxBytes)
    {
        var tree = WorkingFolder.Load(content, Tree, maxBytes, null, []);
        var library = Library.Read(tree, cache: null, Environment.ProcessorCount, CancellationToken.None);
        return (tree, library, Resolver.Resolve(library.Results, []));
    }
}
