namespace Kunskapsbanken.Diagnostics;

/// <summary>Every code that the engine can report, with the explanation that an editor reads. Codes are never reused.</summary>
/// <remarks>A file for each hundred of codes.</remarks>
public static partial class Rules
{
    // Lazy, since a static field of one file may be set before those of another.
    private static readonly Lazy<ImmutableSortedDictionary<string, Rule>> ByCode = new(() => typeof(Rules)
        .GetFields(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Static)
        .Where(f => f.FieldType == typeof(Rule))
        .Select(f => (Rule)f.GetValue(null)!)
        .ToImmutableSortedDictionary(r => r.Code, r => r, StringComparer.Ordinal));

    /// <summary>Every rule, by code.</summary>
    public static ImmutableSortedDictionary<string, Rule> All => ByCode.Value;
}
