using System.Collections.Immutable;

namespace Kunskapsbanken.Lunr;

/// <summary>What an index is made of: its fields, in order, and how their texts become terms.</summary>
public sealed record IndexSchema
{
    /// <summary>A schema of at least one field.</summary>
    /// <exception cref="ArgumentException">No field, two of the same name, or a name that lunr cannot hold.</exception>
    public IndexSchema(ImmutableArray<IndexField> fields, Analyzer analyzer)
    {
        Fields = fields;
        Analyzer = analyzer;
        FieldNames = [.. fields.Select(field => field.CheckedName)];
        if (fields.Length == 0 || FieldNames.Distinct().Count() != fields.Length)
            throw new ArgumentException("An index has at least one field, and every field a name of its own.", nameof(fields));
        var pipeline = string.Join(',', analyzer.Indexing.Select(function => function.Name));
        Fingerprint = Fnv.Hash(string.Join('/', [.. FieldNames, pipeline]));
    }

    /// <summary>The fields, in the order in which they are analysed and written.</summary>
    public ImmutableArray<IndexField> Fields { get; }

    /// <summary>The pipelines.</summary>
    public Analyzer Analyzer { get; }

    /// <summary>The names of <see cref="Fields"/>.</summary>
    public ImmutableArray<string> FieldNames { get; }

    /// <summary>
    /// Changes when stored <see cref="DocumentTerms"/> no longer fit: another field, another order, another function. Boosts
    /// do not count: they are applied when the index is written.
    /// </summary>
    public uint Fingerprint { get; }

    internal int FieldAt(string name) => FieldNames.IndexOf(name) is >= 0 and var at
        ? at
        : throw new ArgumentException($"The index has no field '{name}', only {string.Join(", ", FieldNames)}.", nameof(name));
}
