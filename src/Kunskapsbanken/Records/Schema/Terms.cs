using System.Collections.Concurrent;
using System.Reflection;

namespace Kunskapsbanken.Records;

/// <summary>The closed vocabularies: each enum's members as editors write them and as readers see them.</summary>
public static class Terms
{
    // A cache of facts about types, which cannot change while the program runs.
    private static readonly ConcurrentDictionary<Type, ImmutableArray<Term>> Cache = new();

    /// <summary>The members of an enum, in order of declaration.</summary>
    public static ImmutableArray<Term> Of(Type type) => Cache.GetOrAdd(type, Read);

    /// <summary>The Swedish word for a member.</summary>
    public static string Label(Enum value)
    {
        foreach (var term in Of(value.GetType()))
        {
            if (term.Value.Equals(value))
                return term.Label;
        }

        return value.ToString();
    }

    /// <summary>The member as written in YAML.</summary>
    public static string Code(Enum value) => Naming.KebabCase(value.ToString());

    private static ImmutableArray<Term> Read(Type type) =>
        [.. type.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(f => new Term((Enum)f.GetValue(null)!, Naming.KebabCase(f.Name), f.GetCustomAttribute<LabelAttribute>()?.Text ?? f.Name))];
}

/// <param name="Code">As editors write it: <c>action-plan</c>.</param>
/// <param name="Label">As readers see it: handlingsplan.</param>
public sealed record Term(Enum Value, string Code, string Label);
