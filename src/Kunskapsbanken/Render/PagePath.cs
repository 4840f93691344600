namespace Kunskapsbanken.Render;

/// <summary>An address on the site, from its root: <c>/exempel/kunskapshus-stockholm/</c>. Folders end with a slash.</summary>
public readonly record struct PagePath(string Text) : IComparable<PagePath>
{
    public static readonly PagePath Root = new("/");

    /// <summary>The file that a plain web server answers with.</summary>
    public string File => Text.EndsWith('/') ? $"{Text[1..]}index.html" : Text[1..];

    public int CompareTo(PagePath other) => string.CompareOrdinal(Text, other.Text);

    public override string ToString() => Text;

    public static bool operator <(PagePath a, PagePath b) => a.CompareTo(b) < 0;

    public static bool operator >(PagePath a, PagePath b) => a.CompareTo(b) > 0;

    public static bool operator <=(PagePath a, PagePath b) => a.CompareTo(b) <= 0;

    public static bool operator >=(PagePath a, PagePath b) => a.CompareTo(b) >= 0;
}
