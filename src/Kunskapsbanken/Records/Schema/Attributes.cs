namespace Kunskapsbanken.Records;

/// <summary>Declares a property as a field that editors write: its Swedish label and what belongs in it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FieldAttribute(string label, string help) : Attribute
{
    public string Label => label;

    public string Help => help;

    /// <summary>A value as an editor would write it in YAML.</summary>
    public string? Example { get; init; }

    /// <summary>For a reference: the heading over the back-links on the page that it points to.</summary>
    public string? Back { get; init; }

    /// <summary>For a text: the address of one of the site's own files, which must be there.</summary>
    public bool SiteFile { get; init; }

    /// <summary>The most UTF-16 units that a text may have; 0 for no limit of its own.</summary>
    public int MaxLength { get; init; }

    /// <summary>Readers may filter by it, and cards in lists show it.</summary>
    public bool Facet { get; init; }

    /// <summary>The date that the record is sorted and shown by in lists.</summary>
    public bool MainDate { get; init; }

    /// <summary>Other stages need the value without reading the whole record: it is kept among the record's facts.</summary>
    public bool Indexed { get; init; }

    /// <summary>For a reference: the record concerns the place that it points to, or that the organisation belongs to.</summary>
    public bool Place { get; init; }
}

/// <summary>Says which collections a <see cref="Reference"/> may point to, and for concepts in which scheme.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RefersToAttribute(params Collection[] collections) : Attribute
{
    public IReadOnlyList<Collection> Collections => collections;

    /// <summary>The concept scheme whose terms are allowed, or null.</summary>
    public string? Scheme { get; init; }
}

/// <summary>A code that must fit a pattern, and how to say so in Swedish.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PatternAttribute(string pattern, string meaning) : Attribute
{
    public string Pattern => pattern;

    public string Meaning => meaning;
}

/// <summary>The Swedish word for a vocabulary term. The term itself is the member's name in kebab-case.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class LabelAttribute(string text) : Attribute
{
    public string Text => text;
}

/// <summary>Declares a record type as a collection.</summary>
/// <param name="folder">The folder under <c>content/</c>, and the name in <c>xref:</c> links.</param>
/// <param name="slug">The first part of the pages' addresses.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CollectionAttribute(Collection collection, string folder, string slug, string singular, string plural, string purpose) : Attribute
{
    public Collection Collection => collection;

    public string Folder => folder;

    public string Slug => slug;

    public string Singular => singular;

    public string Plural => plural;

    public string Purpose => purpose;
}
