using Kunskapsbanken.Records;

namespace Kunskapsbanken.Links.Register;

/// <summary>What is known of one address on another site.</summary>
/// <param name="Address">With its fragment, as the URL standard writes it.</param>
public sealed record LinkEntry(string Address, LinkState State)
{
    /// <summary>The last day it was seen to work; a day of the last month when it still works.</summary>
    public DateOnly? LastOk { get; init; }

    /// <summary>The first day it failed since then.</summary>
    public DateOnly? FirstFailure { get; init; }

    /// <summary>How it fails, or why it is unchecked: an HTTP status, or a word such as no-such-host.</summary>
    public string? How { get; init; }

    /// <summary>Where it has moved for good.</summary>
    public string? MovedTo { get; init; }

    /// <summary>A copy in an archive. Written by hand.</summary>
    public string? Archived { get; init; }

    /// <summary>Its place in the register.</summary>
    public Span Span { get; init; }

    public bool Fails => State is LinkState.Broken or LinkState.Unreachable;
}

/// <summary>An exception that an editor has made: the links it covers are not asked for and not told of, until its day.</summary>
/// <param name="Address">An address, or the beginning of one and a *.</param>
/// <param name="Until">The last day that it holds.</param>
public sealed record IgnoreEntry(string Address, string Reason, DateOnly Until, Span Span)
{
    public bool Covers(string address) => Address.EndsWith('*')
        ? address.StartsWith(Address[..^1], StringComparison.Ordinal)
        : address == Address;

    public bool HoldsOn(DateOnly day) => day <= Until;
}

/// <summary>The register as a value.</summary>
/// <param name="Preamble">All that stands above the links, as written: editors' exceptions and comments.</param>
/// <param name="Entries">By address.</param>
public sealed record LinkRegister(string Preamble, ImmutableArray<IgnoreEntry> Ignores, ImmutableSortedDictionary<string, LinkEntry> Entries)
{
    /// <summary>Below the content folder. No record: it has no collection.</summary>
    public const string FileName = "links.yml";

    public static readonly LinkRegister Empty = new(RegisterText.DefaultPreamble, [], ImmutableSortedDictionary.Create<string, LinkEntry>(StringComparer.Ordinal));

    /// <summary>What is known of an address as an author wrote it; null when it has never been registered.</summary>
    public LinkEntry? Find(string written) =>
        Entries.GetValueOrDefault(written) ?? (Urls.Url.Parse(written) is { } url ? Entries.GetValueOrDefault(url.ToString()) : null);

    /// <summary>The exception that holds for an address on a day; null when there is none.</summary>
    public IgnoreEntry? Ignore(string address, DateOnly day) => Ignores.FirstOrDefault(i => i.HoldsOn(day) && i.Covers(address));
}
