namespace Kunskapsbanken.Lunr;

/// <summary>
/// Rows of items with a count each, end to end. Filled in two rounds: <see cref="Count"/> every item, <see cref="Place"/>,
/// then <see cref="Add"/> every item.
/// </summary>
internal sealed class PostingTable(int rows, int count)
{
    private readonly int[] items = new int[count];
    private readonly int[] counts = new int[count];
    private int[] next = [];

    /// <summary>Where every row starts, and last where the last one ends.</summary>
    public int[] Starts { get; } = new int[rows + 1];

    public int Rows => rows;

    /// <summary>The number of items in all rows.</summary>
    public int Total => items.Length;

    /// <summary>Makes room for one more item in a row.</summary>
    public void Count(int row) => Starts[row + 1]++;

    public void Place()
    {
        for (var row = 0; row < rows; row++)
            Starts[row + 1] += Starts[row];
        next = Starts[..rows];
    }

    public void Add(int row, int item, int itemCount)
    {
        var at = next[row]++;
        items[at] = item;
        counts[at] = itemCount;
    }

    public ReadOnlySpan<int> Items(int row) => items.AsSpan(Starts[row]..Starts[row + 1]);

    public ReadOnlySpan<int> Counts(int row) => counts.AsSpan(Starts[row]..Starts[row + 1]);
}
