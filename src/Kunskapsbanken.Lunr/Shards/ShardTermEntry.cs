namespace Kunskapsbanken.Lunr;

/// <summary>A term's postings in a shard: counts, from which its weights are computed.</summary>
internal sealed class ShardTermEntry : ITermEntry
{
    private readonly ShardDirectory directory;
    private readonly ShardDocuments documents;
    private readonly (int[] Documents, int[] Counts)[] fields;

    public ShardTermEntry(string shard, int start, int place, ShardDirectory directory, ShardDocuments documents)
    {
        (this.directory, this.documents) = (directory, documents);
        var reader = new ShardTextReader(shard, start);
        fields = new (int[], int[])[directory.Fields.Length];
        for (var field = 0; field < fields.Length; field++)
            fields[field] = ReadField(ref reader);
        var first = fields.Select((postings, field) => (First: postings.Documents is [var document, ..] ? document : int.MaxValue, Field: field)).Min();
        Rank = new TermRank(first.First, first.Field, place);
    }

    public TermRank Rank { get; }

    public WeightedDocuments In(int field)
    {
        var (found, counts) = fields[field];
        var inverse = Scoring.InverseFrequency(fields.Sum(postings => postings.Documents.Length), directory.DocumentCount);
        var average = (double)directory.Fields[field].LengthSum / directory.DocumentCount;
        var weights = new double[found.Length];
        for (var i = 0; i < weights.Length; i++)
            weights[i] = Scoring.Weight(inverse, counts[i], documents.LengthOf(found[i], field) / average, directory.Fields[field].Boost);
        return new WeightedDocuments(found, weights);
    }

    private static (int[] Documents, int[] Counts) ReadField(ref ShardTextReader reader)
    {
        var found = new int[reader.Number()];
        var counts = new int[found.Length];
        var previous = -1;
        for (var i = 0; i < found.Length; i++)
        {
            var (distance, more) = Math.DivRem(reader.Long(), 2);
            found[i] = previous += (int)distance + 1;
            counts[i] = (int)more;
        }
        for (var i = 0; i < counts.Length; i++)
            counts[i] = counts[i] == 0 ? 1 : reader.Number() + 2;
        return (found, counts);
    }
}
