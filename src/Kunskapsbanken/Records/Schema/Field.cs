using System.Collections.Concurrent;
using System.Reflection;

namespace Kunskapsbanken.Records;

/// <summary>What may be written in a field.</summary>
public enum FieldKind
{
    Text,
    Prose,
    Integer,
    Number,
    Term,
    Date,
    Time,
    Address,
    Reference,
    Part,
}

/// <summary>One field of a record or of a part of it, read from the property that declares it.</summary>
public sealed class Field
{
    internal Field(PropertyInfo property, FieldAttribute attribute)
    {
        Property = property;
        Name = Naming.SnakeCase(property.Name);
        Label = attribute.Label;
        Help = attribute.Help;
        Example = attribute.Example;
        Back = attribute.Back;
        MaxLength = attribute.MaxLength;
        IsFacet = attribute.Facet;
        IsMainDate = attribute.MainDate;
        IsPlace = attribute.Place;
        IsSiteFile = attribute.SiteFile;
        IsIndexed = attribute.Indexed || attribute.Facet;
        IsRequired = property.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute));
        IsList = property.PropertyType.GetGenericTypeDefinition() == typeof(AuthoredList<>);
        ValueType = property.PropertyType.GenericTypeArguments[0];
        Kind = KindOf(ValueType);
        if (property.GetCustomAttribute<RefersToAttribute>() is { } refersTo)
        {
            Collections = [.. refersTo.Collections];
            Scheme = refersTo.Scheme;
        }

        if (property.GetCustomAttribute<PatternAttribute>() is { } pattern)
        {
            Pattern = pattern.Pattern;
            PatternMeaning = pattern.Meaning;
        }

        if (Kind == FieldKind.Part)
            Part = PartType.Of(ValueType);
    }

    public PropertyInfo Property { get; }

    /// <summary>The key in YAML: <c>success_factors</c>.</summary>
    public string Name { get; }

    public string Label { get; }

    public string Help { get; }

    public string? Example { get; }

    public string? Back { get; }

    public int MaxLength { get; }

    public bool IsFacet { get; }

    public bool IsMainDate { get; }

    public bool IsPlace { get; }

    public bool IsSiteFile { get; }

    public bool IsIndexed { get; }

    public bool IsRequired { get; }

    public bool IsList { get; }

    /// <summary>The type of one value, inside <see cref="Authored{T}"/> or <see cref="AuthoredList{T}"/>.</summary>
    public Type ValueType { get; }

    public FieldKind Kind { get; }

    /// <summary>Where a reference may point; empty for other kinds.</summary>
    public ImmutableArray<Collection> Collections { get; } = [];

    public string? Scheme { get; }

    public string? Pattern { get; }

    public string? PatternMeaning { get; }

    /// <summary>The fields inside, when the value is a mapping of its own.</summary>
    public PartType? Part { get; }

    public IAuthored? ValueIn(object owner) => (IAuthored?)Property.GetValue(owner);

    private static FieldKind KindOf(Type type) =>
        type == typeof(string) ? FieldKind.Text
        : type == typeof(Prose) ? FieldKind.Prose
        : type == typeof(long) ? FieldKind.Integer
        : type == typeof(decimal) ? FieldKind.Number
        : type.IsEnum ? FieldKind.Term
        : type == typeof(PartialDate) ? FieldKind.Date
        : type == typeof(TimeOnly) ? FieldKind.Time
        : type == typeof(WebAddress) ? FieldKind.Address
        : type == typeof(Reference) ? FieldKind.Reference
        : FieldKind.Part;
}

/// <summary>A record type, or a mapping inside one, as a list of fields.</summary>
public sealed class PartType
{
    // Attributes are slow to read, and most record types have the same parts and the same base.
    private static readonly ConcurrentDictionary<Type, PartType> Known = [];

    private readonly Dictionary<string, Field> byName;

    private PartType(Type type)
    {
        Type = type;
        Fields = [.. type.BaseType is { } under && under != typeof(object) ? Of(under).Fields : [], .. Declared(type)];
        byName = Fields.ToDictionary(f => f.Name, StringComparer.Ordinal);
    }

    public Type Type { get; }

    /// <summary>The fields in the order of declaration, those of the base type first.</summary>
    public ImmutableArray<Field> Fields { get; }

    public bool TryGet(string name, [NotNullWhen(true)] out Field? field) => byName.TryGetValue(name, out field);

    internal static PartType Of(Type type) => Known.GetOrAdd(type, t => new(t));

    private static IEnumerable<Field> Declared(Type type)
    {
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        {
            if (property.GetCustomAttribute<FieldAttribute>() is { } attribute)
                yield return new(property, attribute);
        }
    }
}
