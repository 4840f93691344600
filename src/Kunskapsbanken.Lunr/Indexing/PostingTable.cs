namespace Kunskapsbanken.Lunr;

/// <summary>Rows of items with a count each, end to end.</summary>
internal sealed class PostingTable
{
    /// <summary>Stands for a count that no byte holds. Hardly a word stands so often in one text.</summary>
    private const byte Large = byte.MaxValue;

    private readonly int[] items;
    private readonly byte[] counts;
    private readonly Dictionary<int, int> large = [];
    private readonly int[] next;

    /// <param name="lengths">How many items every row will have.</param>
    public PostingTable(ReadOnlySpan<int> lengths)
    {
        Starts = new int[lengths.Length + 1];
        for (var row = 0; row < lengths.Length; row++)
            Starts[row + 1] = checked(Starts[row] + lengths[row]);
        next = Starts[..^1];
        items = new int[Starts[^1]];
        counts = new byte[Starts[^1]];
    }

    /// <summary>Where every row starts, and last where the last one ends.</summary>
    public int[] Starts { get; }

    public int Rows => Starts.Length - 1;

    /// <summary>The number of items in all rows.</summary>
    public int Total => items.Length;

    /// <summary>Puts an item last in its row.</summary>
    public void Add(int row, int item, int count)
    {
        var at = next[row]++;
        items[at] = item;
        counts[at] = (byte)Math.Min(count, Large);
        if (count >= Large)
            large.Add(at, count);
    }

    public ReadOnlySpan<int> Items(int row) => items.AsSpan(Starts[row]..Starts[row + 1]);

    /// <summary>For every item of a row its count.</summary>
    public int[] Counts(int row)
    {
        var found = new int[Starts[row + 1] - Starts[row]];
        for (var i = 0; i < found.Length; i++)
            found[i] = counts[Starts[row] + i] is < Large and var count ? count : large[Starts[row] + i];
        return found;
    }
}
