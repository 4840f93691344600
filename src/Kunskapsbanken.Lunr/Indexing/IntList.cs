namespace Kunskapsbanken.Lunr;

/// <summary>A growing array of integers whose memory can be taken over without a copy.</summary>
internal sealed class IntList
{
    private int[] items = new int[1024];

    public int Count { get; private set; }

    /// <summary>At least <see cref="Count"/> long.</summary>
    public int[] Items => items;

    public void Add(int item)
    {
        if (Count == items.Length)
            Array.Resize(ref items, items.Length * 2);
        items[Count++] = item;
    }
}
