using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Load;
using Kunskapsbanken.Lunr;
using Kunskapsbanken.Parse;
using Kunskapsbanken.Parse.Cache;
using Kunskapsbanken.Write;

namespace Kunskapsbanken;

/// <summary>What is kept between builds, in one folder that may be deleted at any time.</summary>
/// <param name="folder">Made when it is needed.</param>
internal sealed class BuildCache(string folder)
{
    /// <summary>Of this program: any change to its code is another version, and nothing kept is used across versions.</summary>
    public static ContentHash Version { get; } = new KeyBuilder()
        .AddAll([typeof(BuildCache), typeof(Lunr.Swedish), typeof(Markdig.Markdown), typeof(YamlDotNet.Core.Parser)], t => t.Module.ModuleVersionId.ToString())
        .ToHash();

    public string Stamps => Path.Combine(folder, "stamps");

    public string Editions => Path.Combine(folder, "editions");

    public string EditionPins => Path.Combine(folder, "edition-refs");

    public string StaticStamps => Path.Combine(folder, "static-stamps");

    private string RecordFile => Path.Combine(folder, "records");

    private string SearchFile => Path.Combine(folder, "search");

    private string LastFile => Path.Combine(folder, "last");

    public RecordCache Records() => RecordCache.Load(RecordFile, Version);

    public void Save(RecordCache cache, Library library) => cache.Save(RecordFile, library.Kept);

    /// <summary>What the last build kept of the index; null when there is none of this version.</summary>
    public IndexSnapshot? Search() =>
        CacheFile.Load(SearchFile) is { } bytes && ContentHash.Read(bytes.Span) == Version ? IndexSnapshot.TryRead(bytes.Span[ContentHash.Size..]) : null;

    /// <param name="snapshot">As <see cref="IndexSnapshot.ToBytes"/> gives it; null when there is none.</param>
    public void SaveSearch(ReadOnlyMemory<byte>? snapshot)
    {
        if (snapshot is not { } bytes)
        {
            File.Delete(SearchFile);
            return;
        }

        var writer = new CacheWriter();
        writer.Hash(Version);
        CacheFile.Save(SearchFile, [writer.Written, bytes]);
    }

    /// <summary>What the last build said and made, when it had the same input; null otherwise.</summary>
    /// <param name="input">A hash over all that the build depends on.</param>
    public (BuildReport Report, ContentHash Site)? Last(ContentHash input)
    {
        if (CacheFile.Load(LastFile) is not { } bytes)
            return null;
        var reader = new CacheReader(bytes.Span);
        if (reader.Hash() != input)
            return null;
        var site = reader.Hash();
        var counts = ImmutableSortedDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        for (var n = reader.Int(); n > 0; n--)
            counts.Add(reader.Text(), reader.Int());
        var problems = new Diagnostic[reader.Int()];
        for (var i = 0; i < problems.Length; i++)
            problems[i] = ResultCodec.ReadProblem(ref reader);
        return (new([.. problems], counts.ToImmutable(), [], new WriteResult(site, reader.Int(), 0, 0)), site);
    }

    public void SaveLast(ContentHash input, BuildReport report) => CacheFile.Save(LastFile, LastParts(input, report));

    private static IEnumerable<ReadOnlyMemory<byte>> LastParts(ContentHash input, BuildReport report)
    {
        var part = new CacheWriter();
        part.Hash(input);
        part.Hash(report.Written!.Site);
        part.Number(report.Counts.Count);
        foreach (var (folder, count) in report.Counts)
        {
            part.Text(folder);
            part.Number(count);
        }

        part.Number(report.Problems.Length);
        foreach (var problem in report.Problems)
        {
            ResultCodec.WriteProblem(problem, part);
            if (part.Length < CacheFile.Piece)
                continue;
            yield return part.Written;
            part.Clear();
        }

        part.Number(report.Written.Files);
        yield return part.Written;
    }
}
