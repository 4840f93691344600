using System.Collections;

namespace Kunskapsbanken.Links.Html;

/// <summary>
/// The places of a page that a fragment can name, in ordinal order. A site keeps those of every page until all links have been
/// judged, and a sorted array takes a fifth of a hash set.
/// </summary>
public sealed class AnchorSet : IReadOnlyCollection<string>
{
    public static readonly AnchorSet Empty = new([]);

    private readonly string[] names;

    /// <param name="names">Each once.</param>
    public AnchorSet(IEnumerable<string> names)
    {
        this.names = [.. names];
        Array.Sort(this.names, StringComparer.Ordinal);
    }

    public int Count => names.Length;

    public bool Contains(string name) => Array.BinarySearch(names, name, StringComparer.Ordinal) >= 0;

    public IEnumerator<string> GetEnumerator() => names.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
