using Kunskapsbanken.Load;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Editions;

public enum EditionFileKind
{
    Page,

    /// <summary>A page that leads to another.</summary>
    Redirect,

    /// <summary>Data, search, pictures.</summary>
    Data,
}

/// <summary>A file of an edition's site, by what it depends on.</summary>
/// <param name="Path">Below the edition's folder.</param>
/// <param name="Key">Over all that it shows of the edition; what it says of today comes on top.</param>
/// <param name="Record">The record that it is about, or leads to.</param>
public sealed record EditionFile(string Path, ContentHash Key, EditionFileKind Kind, RecordKey? Record);
