using System.Runtime.InteropServices;
using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Parse.Fields;
using Kunskapsbanken.Records;
using Kunskapsbanken.Indexing;

namespace Kunskapsbanken.Parse.Cache;

/// <summary>A <see cref="ParseResult"/> as bytes and back.</summary>
internal static class ResultCodec
{
    public static void Write(ParseResult result, CacheWriter to)
    {
        to.Flag(result.Key is not null);
        if (result.Key is { } key)
            to.Key(key);
        to.Text(result.File);
        to.Flag(result.Entry is not null);
        if (result.Entry is { } entry)
            WriteEntry(entry, to);
        to.List(result.Problems, p => WriteProblem(p, to));
    }

    public static void WriteProblem(Diagnostic problem, CacheWriter to)
    {
        to.Text(problem.Code);
        to.Number((int)problem.Severity);
        to.Text(problem.File);
        to.Span(problem.Span);
        to.Text(problem.Message);
        to.Text(problem.Hint);
    }

    public static Diagnostic ReadProblem(ref CacheReader from) =>
        new(from.Text(), (Severity)from.Int(), from.Text(), from.Span(), from.Text(), from.TextOrNull());

    /// <param name="bytes">What <see cref="Write"/> wrote.</param>
    /// <param name="search">What the index needs of the record, which stands elsewhere.</param>
    public static ParseResult Read(ReadOnlySpan<byte> bytes, Func<SearchText?> search)
    {
        var from = new CacheReader(bytes);
        RecordKey? key = from.Flag() ? from.Key() : null;
        var file = from.Text();
        var entry = from.Flag() ? ReadEntry(key!.Value, file, ref from) : null;
        var problems = new Diagnostic[from.Int()];
        for (var i = 0; i < problems.Length; i++)
            problems[i] = ReadProblem(ref from);
        return new(key, file, entry, search, Whole(problems));
    }

    private static void WriteEntry(RecordEntry entry, CacheWriter to)
    {
        to.Hash(entry.Hash);
        to.Text(entry.Title);
        to.Text(entry.Summary);
        WriteDate(entry.MainDate, to);
        to.List(entry.Facts, f =>
        {
            to.Text(f.Field);
            to.Text(f.Code);
            to.Text(f.Text == f.Code ? null : f.Text);
            to.Span(f.Span);
        });
        to.List(entry.References, r =>
        {
            to.Number(FieldTable.Number(r.Field));
            to.Key(r.Reference.Target);
            to.Text(r.Reference.Part);
            to.Text(r.From);
            to.Text(r.Written == r.Reference.Target.Id ? null : r.Written);
            to.Span(r.Span);
        });
        to.List(entry.Links, l =>
        {
            to.Number((int)l.Kind);
            to.Text(l.Written);
            to.Flag(l.Target is not null);
            if (l.Target is { } target)
                to.Key(target);
            to.Text(l.Address);
            to.Text(l.Fragment);
            to.Span(l.Span);
        });
        to.Block(entry.Anchors.Bytes);
        to.List(entry.Aliases, a =>
        {
            to.Text(a.Value);
            to.Span(a.Span);
        });
        to.List(entry.Duties, d => WriteDuty(d, to));
        to.Number(entry.MainDateUnknown is { } reason ? (int)reason : -1);
    }

    private static void WriteDuty(DutyEntry duty, CacheWriter to)
    {
        to.Text(duty.Id);
        to.Text(duty.Does);
        to.Text(duty.Responsible);
        to.Text(duty.Recurrence);
        to.Flag(duty.Area is not null);
        if (duty.Area is { } area)
            to.Key(area);
    }

    private static RecordEntry ReadEntry(RecordKey key, string file, ref CacheReader from)
    {
        var hash = from.Hash();
        var title = from.Text();
        var summary = from.Text();
        var date = ReadDate(ref from);
        var facts = new Fact[from.Int()];
        for (var i = 0; i < facts.Length; i++)
        {
            var field = from.Shared();
            var code = from.Shared();
            facts[i] = new(field, code, from.SharedOrNull() ?? code, from.Span());
        }

        var references = new AuthoredReference[from.Int()];
        for (var i = 0; i < references.Length; i++)
        {
            var field = FieldTable.Of(from.Int());
            var target = from.Key();
            var part = from.SharedOrNull();
            references[i] = new(field, new(target, part), from.SharedOrNull(), from.SharedOrNull() ?? target.Id, from.Span());
        }

        var links = new ContentLink[from.Int()];
        for (var i = 0; i < links.Length; i++)
            links[i] = new((LinkKind)from.Int(), from.Shared(), from.Flag() ? from.Key() : null, from.Shared(), from.SharedOrNull(), from.Span());
        var anchors = AnchorSet.FromBytes(from.Block());
        var aliases = new Located<string>[from.Int()];
        for (var i = 0; i < aliases.Length; i++)
            aliases[i] = new(from.Text(), from.Span());
        var duties = new DutyEntry[from.Int()];
        for (var i = 0; i < duties.Length; i++)
            duties[i] = new(from.Text(), from.TextOrNull(), from.TextOrNull(), from.TextOrNull(), from.Flag() ? from.Key() : null);
        var reason = from.Int();
        return new(
            key, file, hash, title, summary, date,
            Whole(facts), Whole(references), Whole(links), anchors, Whole(aliases))
        {
            Duties = Whole(duties),
            MainDateUnknown = reason < 0 ? null : (UnknownReason)reason,
        };
    }

    /// <summary>The array itself, which nothing else has.</summary>
    private static ImmutableArray<T> Whole<T>(T[] made) => ImmutableCollectionsMarshal.AsImmutableArray(made);

    private static void WriteDate(PartialDate? date, CacheWriter to)
    {
        to.Number(date?.Year ?? 0);
        to.Number(date?.Month ?? 0);
        to.Number(date?.Day ?? 0);
    }

    private static PartialDate? ReadDate(ref CacheReader from)
    {
        var date = new PartialDate(from.Int(), from.Int(), from.Int());
        return date.Year == 0 ? null : date;
    }
}
