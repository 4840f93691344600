using System.Collections.Immutable;
using System.Text;
using Xunit;

namespace Kunskapsbanken.Lunr.Tests;

/// <summary>Which files there are, which an edit rewrites, and what a bad one leads to.</summary>
public sealed class ShardFileTests
{
    private static readonly ImmutableArray<SyntheticDocument> Documents = SyntheticCorpus.Create(1000, words: 200);

    [Fact]
    public void An_edit_rewrites_only_the_shards_of_its_terms()
    {
        var edited = Documents.SetItem(500, Documents[500] with { Body = Documents[500].Body + " Kommunens handlingsplan nyordsexempel." });
        var (before, after) = (WriteStable(Documents), WriteStable(edited));
        var changed = Changed(before, after, "s-");
        Assert.True(changed.Count is > 0 and <= 4, $"{changed.Count} of {before.Keys.Count(name => name.StartsWith('s'))} shards");
        Assert.Single(Changed(before, after, "n-"));
        Assert.InRange(Changed(before, after, "t-").Count, 1, 2);
    }

    /// <summary>With stable numbers, and a ref whose number is free: one in three takes a neighbour's, whose terms are then written anew too.</summary>
    [Fact]
    public void A_new_document_rewrites_only_the_shards_of_its_terms()
    {
        var document = new SyntheticDocument("ett-nytt-dokument", "Nyckelord", "Handlingsplanen mot exempelordet", "handling plan");
        var (before, after) = (WriteStable(Documents), WriteStable(Documents.Insert(3, document)));
        var changed = Changed(before, after, "s-");
        Assert.True(changed.Count is > 0 and <= 6, $"{changed.Count} of {before.Keys.Count(name => name.StartsWith('s'))} shards");
        Assert.Single(Changed(before, after, "r-"));
        Assert.Equal(changed.Count, Changed(after, before, "s-").Count);
    }

    /// <summary>Numbers, lengths' averages and frequencies of all others stay as they are: only the directory counts documents.</summary>
    [Fact]
    public void A_removed_document_rewrites_only_the_shards_of_its_terms()
    {
        var document = Documents[500] with { Title = "Nyckelord", Body = "Handlingsplanen mot exempelordet", Compounds = "" };
        var (before, after) = (WriteStable(Documents.SetItem(500, document)), WriteStable(Documents.RemoveAt(500)));
        var changed = Changed(before, after, "s-");
        Assert.True(changed.Count <= 4, $"{changed.Count} of {before.Keys.Count(name => name.StartsWith('s'))} shards");
        Assert.Single(Changed(before, after, "n-"));
        Assert.Single(Changed(before, after, "r-"));
    }

    [Fact]
    public void A_hundred_thousand_documents_take_at_most_two_thousand_files()
    {
        var documents = SyntheticCorpus.Create(100_000, words: 12);
        var dense = ShardTests.Write(SyntheticCorpus.Index(documents), documents);
        Assert.InRange(dense.Length, 1000, 2000);
        Assert.InRange(WriteStable(documents).Count, 1000, 2000);
    }

    [Fact]
    public void The_same_documents_give_the_same_files()
    {
        var files = ShardTests.Write(SyntheticCorpus.Index(Documents), Documents);
        var again = ShardTests.Write(SyntheticCorpus.Index(Documents), Documents);
        Assert.Equal(files.Select(file => file.Name), again.Select(file => file.Name));
        Assert.All(files.Zip(again), pair => Assert.True(pair.First.Bytes.Span.SequenceEqual(pair.Second.Bytes.Span)));
    }

    [Fact]
    public void A_missing_truncated_or_older_shard_is_an_error_and_never_a_wrong_answer()
    {
        string[] queries = ["handlingsplan", "skol*", "v*d", "barn~1", "-barn", "plan +barn -kommun"];
        var documents = Documents[..60];
        var files = ShardTests.Write(SyntheticCorpus.Index(documents), documents);
        var right = ShardTests.RunClient(files, "search", queries);
        (ShardFault Fault, Func<ShardFile, ShardFile?> Damage)[] faults =
        [
            (ShardFault.Missing, _ => null),
            (ShardFault.Damaged, file => file with { Bytes = file.Bytes[..^1] }),
            (ShardFault.Damaged, file => file with { Bytes = file.Bytes[..(file.Bytes.Length / 2)] }),
            (ShardFault.Damaged, file => file with { Bytes = Array.Empty<byte>() }),
            (ShardFault.Damaged, file => file with { Bytes = "<!doctype html><title>404</title>"u8.ToArray() }),
            (ShardFault.Version, file => file with { Bytes = Encoding.UTF8.GetBytes($"{(char)file.Bytes.Span[0]}0{Encoding.UTF8.GetString(file.Bytes.Span[2..])}") }),
        ];
        var errors = 0;
        // The first file of each kind but the directory, without which nothing can be opened.
        foreach (var (fault, damage) in faults)
        {
            foreach (var target in files.Skip(1).GroupBy(file => file.Name[0]).Select(kind => kind.First()))
            {
                var damaged = files.Select(file => file == target ? damage(file) : file).OfType<ShardFile>().ToList();
                var answers = ShardTests.RunClient(damaged, "search", queries);
                for (var i = 0; i < queries.Length; i++)
                {
                    var caught = Record.Exception(() => OracleAnswer.AssertAgrees(queries[i], right[i], ShardTests.Open(damaged).Search(queries[i])));
                    Assert.Equal(answers[i].Code is null ? null : fault, (caught as ShardException)?.Fault);
                    Assert.True(answers[i].Code is null ? answers[i].Refs!.SequenceEqual(right[i].Refs!) : string.Equals(answers[i].Code, fault.ToString(), StringComparison.OrdinalIgnoreCase));
                    errors += caught is null ? 0 : 1;
                }
            }
            Assert.Equal(fault, Assert.Throws<ShardException>(() => ShardTests.Open(files.Skip(1).Prepend(damage(files[0])).OfType<ShardFile>())).Fault);
        }
        Assert.True(errors > 50, $"{errors} errors");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Columns_are_read_back_alike_by_the_client_and_the_reader(bool stableNumbers)
    {
        var documents = Documents[..120];
        var numbers = stableNumbers ? DocumentNumbers.Stable([.. documents.Select(document => document.Id)], out _) : null;
        RecordColumn[] columns =
        [
            new("kommun", [.. documents.Select((_, i) => i % 7 == 0 ? ImmutableArray<string>.Empty : [$"Kommun {i % 5}"])]),
            new("område", [.. documents.Select((_, i) => ImmutableArray.Create("å", "ä", "ö")[..(i % 4)])]),
        ];
        var files = ShardTests.Write(SyntheticCorpus.Index(documents), documents, numbers, new ShardOptions { Columns = [.. columns] });
        var names = columns.Select(column => column.Name).ToArray();
        var client = Oracle.Run<Dictionary<string, string[]>[]>("client-column.mjs", ClientScript.Module, files.ToDictionary(file => file.Name, file => Encoding.UTF8.GetString(file.Bytes.Span)), names);
        for (var c = 0; c < columns.Length; c++)
        {
            var wanted = documents.Zip(columns[c].Values).Where(pair => pair.Second.Length > 0).ToDictionary(pair => pair.First.Id, pair => pair.Second.ToArray());
            Assert.Equal(wanted, client[c]);
            Assert.Equal(wanted, ShardTests.Open(files).Column(names[c]).ToDictionary(pair => pair.Key, pair => pair.Value.ToArray()));
        }
        Assert.Throws<KeyNotFoundException>(() => ShardTests.Open(files).Column("finns inte"));
    }

    [Fact]
    public void Scripts_carry_the_same_text()
    {
        var documents = Documents[..20];
        var files = ShardTests.Write(SyntheticCorpus.Index(documents), documents, options: new ShardOptions { Scripts = true });
        var texts = files.Where(file => file.Name.EndsWith(".txt", StringComparison.Ordinal)).ToDictionary(file => file.Name[..^4], file => Encoding.UTF8.GetString(file.Bytes.Span));
        var scripts = files.Where(file => file.Name.EndsWith(".js", StringComparison.Ordinal)).Select(file => Encoding.UTF8.GetString(file.Bytes.Span)).ToList();
        Assert.Equal(texts.Count, scripts.Count);
        Assert.Equal(texts, Oracle.Run<Dictionary<string, string>>("run-scripts.cjs", scripts));
    }

    private static Dictionary<string, ReadOnlyMemory<byte>> WriteStable(ImmutableArray<SyntheticDocument> documents)
    {
        var numbers = DocumentNumbers.Stable([.. documents.Select(document => document.Id)], out var order);
        var byId = documents.ToDictionary(document => document.Id);
        ImmutableArray<SyntheticDocument> ordered = [.. order.Select(id => byId[id])];
        return ShardTests.Write(SyntheticCorpus.Index(ordered), ordered, numbers).ToDictionary(file => file.Name, file => file.Bytes);
    }

    private static List<string> Changed(Dictionary<string, ReadOnlyMemory<byte>> before, Dictionary<string, ReadOnlyMemory<byte>> after, string prefix) =>
        [.. after.Keys.Except(before.Keys).Where(name => name.StartsWith(prefix, StringComparison.Ordinal))];
}
