using System.Collections.Immutable;
using System.Text;
using Xunit;

namespace Kunskapsbanken.Lunr.Tests;

/// <summary>Shards that are brought up to date are, byte for byte, those that are written from the beginning.</summary>
public sealed class ShardUpdateTests
{
    private static readonly IndexSchema Schema = new([new("title", 8), new("body"), new("related", 0.4)], Swedish.Analyzer);
    private static readonly string[] Stems = ["arbete", "barn", "samverkan", "kommun", "skola", "plan", "stad", "ledamot", "våld", "handling", "åtgärd", "möte", "malmö", "malmo", "nämnd", "brott", "väg", "bok"];
    private static readonly string[] Endings = ["", "en", "er", "ar", "s", "plan", "skola", "arbete", "splan"];

    private readonly Dictionary<string, AnalyzedDocument> analyzed = new(StringComparer.Ordinal);
    private readonly DocumentAnalyzer analyzer = new(Schema);

    [Theory]
    [InlineData(1, 12)]
    [InlineData(2, 40)]
    [InlineData(3, 150)]
    public void Any_sequence_of_edits_gives_the_files_of_a_clean_write(int seed, int count)
    {
        var random = new Random(seed);
        var texts = Enumerable.Range(0, count).ToDictionary(i => $"d{i}", _ => Text(random, 40), StringComparer.Ordinal);
        var (shown, snapshot) = Clean(texts);
        var updates = 0;
        for (var step = 0; step < 60; step++)
        {
            Edit(texts, random, step);
            var (expected, _) = Clean(texts);
            var written = Updated(snapshot, texts, name => shown.GetValueOrDefault(name));
            if (written is null)
            {
                (shown, snapshot) = Clean(texts);
                continue;
            }
            updates++;
            shown = Shown(written, shown);
            Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), shown.Keys.Order(StringComparer.Ordinal));
            Assert.All(expected, file => Assert.Equal(Encoding.UTF8.GetString(file.Value.Span), Encoding.UTF8.GetString(shown[file.Key].Span)));
            snapshot = IndexSnapshot.TryRead(written.Snapshot!.ToBytes().Span)!;
        }
        Assert.InRange(updates, 40, 60);
    }

    [Fact]
    public void An_edit_writes_the_shards_of_its_terms_and_no_others()
    {
        var random = new Random(7);
        var texts = Enumerable.Range(0, 2000).ToDictionary(i => $"d{i}", _ => Text(random, 60), StringComparer.Ordinal);
        var (shown, snapshot) = Clean(texts);
        texts["d17"] += " kommun";
        var written = Updated(snapshot, texts, name => shown.GetValueOrDefault(name))!;
        var changed = written.Files.Where(file => !shown.TryGetValue(file.Name, out var same) || !same.Span.SequenceEqual(file.Bytes.Span)).Select(file => file.Name[..1]);
        // The directory, the documents' lengths, the fragment, the shard of "kommun" and the group that names it.
        Assert.Equal(["d", "g", "n", "r", "s"], changed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_missing_or_damaged_makes_a_clean_write_needed()
    {
        var texts = Enumerable.Range(0, 30).ToDictionary(i => $"d{i}", i => Text(new Random(i), 40), StringComparer.Ordinal);
        var (shown, snapshot) = Clean(texts);
        texts["d3"] += " kommun";
        Assert.Null(Updated(snapshot, texts, _ => null));
        Assert.Null(Updated(snapshot, texts, name => shown[name].Span[..^1].ToArray()));
        Assert.Null(Updated(snapshot, texts, name => shown[name], _ => null));
        var bytes = snapshot.ToBytes().ToArray();
        for (var length = 0; length < bytes.Length; length += 97)
            Assert.Null(IndexSnapshot.TryRead(bytes.AsSpan(0, length)));
    }

    private static void Edit(Dictionary<string, string> texts, Random random, int step)
    {
        var names = texts.Keys.Order(StringComparer.Ordinal).ToList();
        var name = names[random.Next(names.Count)];
        switch (random.Next(7))
        {
            case 0:
                texts.Add($"n{step}", Text(random, 40));
                break;
            case 1 when texts.Count > 2:
                texts.Remove(name);
                break;
            case 2:
                texts[name] = $"{Text(random, 2)} {texts[name]}";
                break;
            case 3:
                // A word that no other document has, and that others may have as a part.
                texts[name] += $" {Stems[random.Next(Stems.Length)]}{(char)('a' + random.Next(26))}o";
                break;
            case 4:
                texts[name] = string.Join(' ', texts[name].Split(' ').Skip(3));
                break;
            case 5:
                texts[name] = Text(random, 50);
                break;
        }
    }

    private static string Text(Random random, int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Word(random)));

    private static string Word(Random random) => Stems[random.Next(Stems.Length)] + Endings[random.Next(Endings.Length)] + (random.Next(20) == 0 ? Stems[random.Next(Stems.Length)] : "");

    private (Dictionary<string, ReadOnlyMemory<byte>> Files, IndexSnapshot Snapshot) Clean(Dictionary<string, string> texts)
    {
        var documents = Documents(texts, out var numbers);
        var written = new ShardedIndexWriter(Schema, "related").Write(documents, numbers, Options(documents), out _);
        return (Shown(written, []), IndexSnapshot.TryRead(written.Snapshot!.ToBytes().Span)!);
    }

    private ShardBuild? Updated(IndexSnapshot before, Dictionary<string, string> texts, Func<string, ReadOnlyMemory<byte>?> shard, Func<string, AnalyzedDocument?>? earlier = null)
    {
        var documents = Documents(texts, out var numbers);
        return new ShardedIndexWriter(Schema, "related").Update(before, documents, numbers, Options(documents), earlier ?? analyzed.GetValueOrDefault, shard);
    }

    private static ShardOptions Options(List<IndexedDocument> documents) =>
        new() { MostTermShards = 40, Columns = [new("kort", [.. documents.Select(document => document.Version.Length < 300 ? ImmutableArray.Create("ja") : [])])] };

    private static Dictionary<string, ReadOnlyMemory<byte>> Shown(ShardBuild written, Dictionary<string, ReadOnlyMemory<byte>> before)
    {
        var shown = written.Files.ToDictionary(file => file.Name, file => file.Bytes, StringComparer.Ordinal);
        foreach (var name in written.Kept)
            shown.Add(name, before[name]);
        return shown;
    }

    private List<IndexedDocument> Documents(Dictionary<string, string> texts, out DocumentNumbers numbers)
    {
        numbers = DocumentNumbers.Stable(texts.Keys, out var order);
        return [.. order.Select(name => new IndexedDocument(name, name + texts[name], texts[name], () => Read(name, texts[name]), () => new(texts[name][..5], "", [name], texts[name])))];
    }

    private AnalyzedDocument Read(string name, string text)
    {
        lock (analyzed)
        {
            if (!analyzed.TryGetValue(name + text, out var known))
            {
                var terms = analyzer.Analyze(name, out var words, ("title", text.Split(' ')[0]), ("body", text));
                analyzed.Add(name + text, known = new(terms, words));
            }
            return known;
        }
    }
}
