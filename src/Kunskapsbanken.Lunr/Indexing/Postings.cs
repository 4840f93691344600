namespace Kunskapsbanken.Lunr;

/// <summary>
/// Every occurrence of every term, twice over: by document and field, and by term and field. Numbers of documents and terms
/// are ranks in the order of first sight; rows are <c>document × fields + field</c> and <c>term × fields + field</c>.
/// </summary>
internal sealed class Postings
{
    private Postings(int fields, int[] lengths, Table byDocument, Table byTerm)
    {
        Fields = fields;
        Lengths = lengths;
        ByDocument = byDocument;
        ByTerm = byTerm;
    }

    public int Fields { get; }

    /// <summary>The number of tokens of every document's every field.</summary>
    public int[] Lengths { get; }

    /// <summary>Rows of terms, ascending.</summary>
    public Table ByDocument { get; }

    /// <summary>Rows of documents, ascending.</summary>
    public Table ByTerm { get; }

    /// <summary>In how many fields of documents a term stands: lunr's document frequency, which counts every field anew.</summary>
    public int FrequencyOf(int term) => ByTerm.Starts[(term + 1) * Fields] - ByTerm.Starts[term * Fields];

    /// <summary>Sorts what was collected in reading order.</summary>
    /// <param name="fields">The number of fields.</param>
    /// <param name="lengths">The lengths of all rows of documents.</param>
    /// <param name="collected">Rows of documents with their terms in the order of first sight.</param>
    /// <param name="terms">The number of terms.</param>
    public static Postings From(int fields, int[] lengths, Table collected, int terms)
    {
        // Transposing twice sorts both ways without comparing anything.
        var byTerm = Transpose(collected, terms * fields, (row, item) => (item * fields + row % fields, row / fields));
        var byDocument = Transpose(byTerm, lengths.Length, (row, item) => (item * fields + row % fields, row / fields));
        return new Postings(fields, lengths, byDocument, byTerm);
    }

    private static Table Transpose(Table table, int rows, Func<int, int, (int Row, int Item)> place)
    {
        var starts = new int[rows + 1];
        for (var row = 0; row < table.Rows; row++)
        {
            foreach (var item in table.Items(row))
                starts[place(row, item).Row + 1]++;
        }
        for (var row = 0; row < rows; row++)
            starts[row + 1] += starts[row];
        var next = starts[..rows];
        var items = new int[table.Count];
        var counts = new int[table.Count];
        for (var row = 0; row < table.Rows; row++)
        {
            for (var i = table.Starts[row]; i < table.Starts[row + 1]; i++)
            {
                var (target, item) = place(row, table.AllItems[i]);
                items[next[target]] = item;
                counts[next[target]++] = table.AllCounts[i];
            }
        }
        return new Table(starts, items, counts);
    }

    /// <summary>Rows of items with a count each, end to end.</summary>
    internal sealed record Table(int[] Starts, int[] AllItems, int[] AllCounts)
    {
        public int Rows => Starts.Length - 1;

        public int Count => Starts[^1];

        public ReadOnlySpan<int> Items(int row) => AllItems.AsSpan(Starts[row]..Starts[row + 1]);

        public ReadOnlySpan<int> Counts(int row) => AllCounts.AsSpan(Starts[row]..Starts[row + 1]);
    }
}
