using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Editions.Changes;
using Kunskapsbanken.Indexing;
using Kunskapsbanken.Links.Register;
using Kunskapsbanken.Load;
using Kunskapsbanken.Parse;
using Kunskapsbanken.Parse.Cache;
using Kunskapsbanken.Records;
using Kunskapsbanken.Resolve;

namespace Kunskapsbanken.Editions;

/// <summary>How editions are read.</summary>
/// <param name="Migrations">The steps from older versions of the record model.</param>
/// <param name="Records">What earlier builds read of files: most files of an edition are those of the working folder.</param>
public sealed record EditionReading(int MaxBytes, int Jobs, ImmutableArray<Migration> Migrations, RecordCache Records, CancellationToken Cancel);

/// <summary>An edition's records, resolved.</summary>
/// <param name="Records">Gives a record whole.</param>
/// <param name="Search">Gives what the index needs of a record.</param>
/// <param name="Links">What was known of other sites on the day of publication.</param>
public sealed record EditionContent(Catalogue Catalogue, Func<RecordKey, ParsedRecord> Records, Func<RecordKey, SearchText> Search, LinkRegister Links);

/// <summary>What other stages need to know of an edition without reading it. The same for the same commit: this is what is kept.</summary>
/// <param name="Hash">Over all its files.</param>
/// <param name="Schema">The version of the record model that it was written for.</param>
/// <param name="Earlier">The editions that had been published before it, by its own meetings.</param>
/// <param name="Problems">What today's rules say of it, as warnings.</param>
public sealed record EditionFacts(ContentHash Hash, int Schema, RecordIndex Index, ImmutableArray<(long Number, RecordKey Meeting)> Earlier, ImmutableArray<Diagnostic> Problems);

/// <summary>Reads an edition from its commit: the same stages as for the working folder, but faults never stop it.</summary>
public sealed class EditionSource(GitRepository repository, GitCommit commit, EditionReading reading)
{
    /// <summary>As for the working folder: what was read of a file under this name can be used for both.</summary>
    private const string Tree = "content";

    /// <summary>Names the content: two commits with the same content have the same.</summary>
    public string Content => commit.Content ?? "";

    /// <returns>Null when it can't be read at all, which is reported.</returns>
    public (EditionFacts Facts, EditionContent Content)? Read(List<Diagnostic> problems)
    {
        var faults = new List<Diagnostic>();
        if (GitTree.Load(repository, commit, Tree, reading.MaxBytes, faults) is not { } loaded)
        {
            problems.AddRange(faults.Where(f => f.Code is "KB0603" or "KB0604"));
            return null;
        }

        var tree = Migrations.Apply(loaded.Tree, reading.Migrations, faults);
        var library = Library.Read(tree, reading.Records, reading.Jobs, reading.Cancel);
        faults.AddRange(library.Results.SelectMany(r => r.Problems));
        var (results, salvaged) = SalvageAll(tree, library);
        var catalogue = Resolver.Resolve(results, faults);
        var content = new EditionContent(
            catalogue,
            k => salvaged.TryGetValue(k, out var mended) ? mended.Record : library.Record(k),
            k => salvaged.TryGetValue(k, out var mended) ? mended.Search : library.Search(k),
            loaded.Links is { } links ? RegisterReader.Parse(links, $"{Tree}/{LinkRegister.FileName}", faults) : LinkRegister.Empty);
        var earlier = EditionInfo.Of(catalogue, content.Records, []).Select(e => (e.Number, e.Meeting));
        return (new(loaded.Hash, loaded.Tree.Schema, RecordIndex.Of(catalogue, Tree), [.. earlier], [.. faults.Where(f => f.IsError).Select(Soften).Order()]), content);
    }

    /// <summary>One record, when the edition's others are not needed.</summary>
    /// <param name="schema">The version of the record model that the edition was written for.</param>
    public ParsedRecord? ReadOne(IndexEntry entry, int schema)
    {
        // A step between versions may have moved the file.
        if (schema != Migrations.VersionAfter(reading.Migrations) || GitTree.LoadFile(repository, commit, entry.File, reading.MaxBytes) is not { } file)
            return null;
        return new RecordParser().Parse(Tree, file, file.Read().Span, [], out _) ?? Salvage.Read(Tree, file, entry.Key)?.Record;
    }

    /// <summary>A record with errors comes without what is at fault, or not at all.</summary>
    private static (ImmutableArray<ParseResult> Results, Dictionary<RecordKey, (ParsedRecord Record, SearchText Search)> Salvaged) SalvageAll(ContentTree tree, Library library)
    {
        var salvaged = new Dictionary<RecordKey, (ParsedRecord Record, SearchText Search)>();
        var results = library.Results.ToBuilder();
        var parser = new RecordParser();
        for (var i = 0; i < results.Count; i++)
        {
            var file = tree.Files[i];
            if (!results[i].Problems.Any(p => p.IsError) || parser.Parse(tree.Name, file, file.Read().Span, [], out _) is not null)
                continue;
            var mended = results[i].Key is { } key ? Salvage.Read(tree.Name, file, key) : null;
            results[i] = results[i] with { Entry = mended?.Record.Entry };
            if (mended is { } record)
                salvaged.TryAdd(record.Record.Key, record);
        }

        return (results.MoveToImmutable(), salvaged);
    }

    /// <summary>What was published stays published: a fault in it is worth a word, no more.</summary>
    private Diagnostic Soften(Diagnostic problem) => problem with
    {
        Severity = Severity.Warning,
        File = problem.File.StartsWith($"{commit.ShortName}:", StringComparison.Ordinal) ? problem.File : $"{commit.ShortName}:{problem.File}",
    };
}
