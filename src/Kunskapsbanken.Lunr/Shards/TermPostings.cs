using System.Collections.Immutable;

namespace Kunskapsbanken.Lunr;

/// <summary>Where a term stands: for every field the numbers of the documents, ascending, and how often it stands in each.</summary>
/// <remarks>
/// As text: for every field, how many documents; for each, twice the distance of its number from the one before, less one, and one
/// more when the term stands there more than once; then, for each of those, how many times less two. Counts come after distances,
/// since a compressor needs a fifth less when it has only one kind of number to guess at a time.
/// </remarks>
internal sealed class TermPostings(int fieldCount)
{
    private readonly SortedDictionary<int, int>[] fields = [.. Enumerable.Range(0, fieldCount).Select(_ => new SortedDictionary<int, int>())];

    /// <summary>In how many fields of documents.</summary>
    public int Frequency => fields.Sum(documents => documents.Count);

    /// <summary>Where the term is first seen: see <see cref="IndexedTerm"/>.</summary>
    public long FirstRow => fields.Select((documents, at) => documents.Count > 0 ? documents.First().Key * (long)fields.Length + at : long.MaxValue).Min();

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static TermPostings Read(string shard, int start, int fieldCount)
    {
        var postings = new TermPostings(fieldCount);
        var reader = new ShardTextReader(shard, start);
        foreach (var documents in postings.fields)
        {
            var number = -1;
            var often = new List<int>();
            for (var left = reader.Number(); left > 0; left--)
            {
                var (distance, more) = Math.DivRem(reader.Long(), 2);
                number += (int)distance + 1;
                documents.Add(number, 1);
                if (more == 1)
                    often.Add(number);
            }
            foreach (var document in often)
                documents[document] = reader.Number() + 2;
        }
        return postings;
    }

    /// <param name="count">0 when the term no longer stands there.</param>
    public void Set(int field, int document, int count)
    {
        if (count == 0)
            fields[field].Remove(document);
        else
            fields[field][document] = count;
    }

    public void Write(ShardText text)
    {
        foreach (var documents in fields)
            WriteField(text, [.. Enumerable.Range(0, documents.Count)], [.. documents.Values], [.. documents.Keys]);
    }

    /// <summary>Writes a field's postings.</summary>
    /// <param name="text">Receives them.</param>
    /// <param name="documents">Ascending.</param>
    /// <param name="counts">How often the term stands in each.</param>
    /// <param name="numbers">The documents' numbers.</param>
    public static void WriteField(ShardText text, ReadOnlySpan<int> documents, ReadOnlySpan<int> counts, ImmutableArray<int> numbers)
    {
        text.Number(documents.Length);
        var previous = -1;
        for (var i = 0; i < documents.Length; i++)
        {
            var number = numbers[documents[i]];
            text.Number((number - previous - 1) * 2L + (counts[i] > 1 ? 1 : 0));
            previous = number;
        }
        foreach (var count in counts)
        {
            if (count > 1)
                text.Number(count - 2);
        }
    }
}
