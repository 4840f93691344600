using Kunskapsbanken.Parse;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Links.Register;

/// <summary>The register as pages read it, on a day.</summary>
public sealed class LinkBook(LinkRegister register, DateOnly today)
{
    public static readonly LinkBook Empty = new(LinkRegister.Empty, DateOnly.MinValue);

    /// <summary>Nothing is known of some links: those are unchecked.</summary>
    public LinkEntry Find(string address) => register.Entries.GetValueOrDefault(address) ?? new(address, LinkState.Unchecked);

    /// <summary>The exception that covers an address today, or null.</summary>
    public IgnoreEntry? Ignore(string address) => register.Ignore(address, today);

    /// <summary>What a reader of a record should know of its links, by address as written: which are dead, and which have moved.</summary>
    public IEnumerable<KeyValuePair<string, LinkEntry>> Notes(RecordEntry entry)
    {
        if (register.Entries.IsEmpty)
            yield break;
        foreach (var link in entry.Links)
        {
            if (link.Kind == LinkKind.Web && register.Find(link.Written) is { } known
                && (known.State == LinkState.Broken || known.MovedTo is not null) && Ignore(known.Address) is null)
                yield return new(link.Written, known with { Span = Span.None });
        }
    }
}
