namespace Kunskapsbanken.Records;

/// <summary>Why a source leaves a field open.</summary>
public enum UnknownReason
{
    [Label("ej angiven")] NotStated,
    [Label("oläslig i källan")] Illegible,
    [Label("ej publicerad")] NotPublished,
    [Label("inte känt ännu")] NotYetKnown,
}

/// <summary>One source's word on a value that sources disagree about.</summary>
/// <param name="Source">The source record that says so.</param>
/// <param name="Locator">Where in it: a page, a row, a section.</param>
public sealed record Claim<T>(Located<T> Value, Located<Reference> Source, string? Locator);

/// <summary>What pages and checks may ask of any authored value without knowing its type.</summary>
public interface IAuthored
{
    Span Span { get; }

    /// <summary>Why the value is not known, or null.</summary>
    UnknownReason? Unknown { get; }

    /// <summary>Every value that stands here, in the order written: one when known, several when disputed, none when unknown.</summary>
    IEnumerable<Located<object>> Values { get; }

    /// <summary>For a disputed value, who says each of <see cref="Values"/>; else empty.</summary>
    IEnumerable<(Reference Source, string? Locator)> ClaimSources { get; }
}

/// <summary>
/// A single value as its author left it: known, said to be unknown, or disputed between sources.
/// A field that is absent is null instead.
/// </summary>
public sealed class Authored<T> : IAuthored
    where T : notnull
{
    private readonly T? value;

    private Authored(T? value, UnknownReason? unknown, ImmutableArray<Claim<T>> claims, Span span)
    {
        this.value = value;
        Unknown = unknown;
        Claims = claims;
        Span = span;
    }

    public static Authored<T> Known(T value, Span span) => new(value, null, [], span);

    public static Authored<T> NotKnown(UnknownReason reason, Span span) => new(default, reason, [], span);

    /// <param name="claims">At least one; the first is what sorting and filters go by.</param>
    public static Authored<T> Disputed(ImmutableArray<Claim<T>> claims, Span span) =>
        new(claims[0].Value.Value, null, claims, span);

    public Span Span { get; }

    public UnknownReason? Unknown { get; }

    /// <summary>What each source says, when they disagree; else empty.</summary>
    public ImmutableArray<Claim<T>> Claims { get; }

    public bool IsDisputed => !Claims.IsEmpty;

    /// <summary>The value, or the first claim of a disputed one; default when unknown.</summary>
    public T? ValueOrDefault => value;

    public bool TryGet([NotNullWhen(true)] out T? known)
    {
        known = value;
        return Unknown is null;
    }

    IEnumerable<Located<object>> IAuthored.Values =>
        Unknown is not null ? []
        : Claims.IsEmpty ? [new(value!, Span)]
        : Claims.Select(c => new Located<object>(c.Value.Value, c.Value.Span));

    IEnumerable<(Reference Source, string? Locator)> IAuthored.ClaimSources => Claims.Select(c => (c.Source.Value, c.Locator));
}
