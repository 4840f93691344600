namespace Kunskapsbanken.Records;

/// <summary>Values as their author listed them, or the word that the list is not known. A field that is absent is <see cref="Absent"/>.</summary>
public sealed class AuthoredList<T> : IAuthored, IEnumerable<Located<T>>
    where T : notnull
{
    public static readonly AuthoredList<T> Absent = new([], null, Span.None);

    private AuthoredList(ImmutableArray<Located<T>> items, UnknownReason? unknown, Span span)
    {
        Items = items;
        Unknown = unknown;
        Span = span;
    }

    public static AuthoredList<T> Known(ImmutableArray<Located<T>> items, Span span) => new(items, null, span);

    public static AuthoredList<T> NotKnown(UnknownReason reason, Span span) => new([], reason, span);

    public ImmutableArray<Located<T>> Items { get; }

    public Span Span { get; }

    public UnknownReason? Unknown { get; }

    public bool IsAbsent => Span.IsNone;

    public bool IsEmpty => Items.IsEmpty;

    public IEnumerator<Located<T>> GetEnumerator() => ((IEnumerable<Located<T>>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    IEnumerable<(Reference Source, string? Locator)> IAuthored.ClaimSources => [];

    IEnumerable<Located<object>> IAuthored.Values => Items.Select(i => new Located<object>(i.Value, i.Span));
}
