using System.Text.RegularExpressions;
using Kunskapsbanken.Parse;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Editing.Import;

/// <summary>An organisation that has a record, and what a document may call it.</summary>
/// <param name="Parent">The id of what it is part of, or null.</param>
public sealed partial record KnownBody(string Id, OrganisationKind Kind, string? Parent, ImmutableArray<string> Names)
{
    public static KnownBody Of(ParsedRecord record)
    {
        var organisation = (Organisation)record.Record;
        var names = new[] { organisation.Name.ValueOrDefault, organisation.Title.ValueOrDefault }
            .Concat(organisation.AltNames.Select(a => a.Value))
            .OfType<string>()
            .SelectMany(n => new[] { n, Place().Replace(n, ""), Generic().Replace(Place().Replace(n, ""), "") })
            .SelectMany(n => n.EndsWith('s') && !n.Contains(' ', StringComparison.Ordinal) ? [n, n[..^1]] : new[] { n })
            .Where(n => n.Length > 2)
            .Distinct(StringComparer.Ordinal);
        return new(record.Key.Id, organisation.Kind.ValueOrDefault, organisation.PartOf?.ValueOrDefault.Target.Id, [.. names.OrderByDescending(n => n.Length)]);
    }

    /// <summary>Where the longest of its names stands in a text: as whole words, over line breaks too, with or without the marks of å, ä and ö.</summary>
    public (int Index, int Length)? IndexIn(string text)
    {
        text = Fold(text);
        foreach (var name in Names)
        {
            var pattern = $@"(?<![\p{{L}}-]){string.Join(@"\s+", Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape))}s?(?![\p{{L}}-])";
            var match = Regex.Match(text, pattern, Cased(name), TimeSpan.FromSeconds(1));
            if (match.Success)
                return (match.Index, match.Length);
        }

        return null;
    }

    /// <summary>One letter for one, so that places stay.</summary>
    private static string Fold(string text) => string.Create(text.Length, text, (span, t) =>
    {
        for (var i = 0; i < t.Length; i++)
            span[i] = t[i] switch { 'å' or 'ä' => 'a', 'ö' => 'o', 'Å' or 'Ä' => 'A', 'Ö' => 'O', 'é' => 'e', var c => c };
    });

    /// <summary>Short names in capitals are common letters in another case.</summary>
    private static RegexOptions Cased(string name) =>
        name.Length <= 5 ? RegexOptions.CultureInvariant : RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@" i \p{Lu}\p{Ll}+$| \([^)]*\)$|, \p{Lu}\p{Ll}+$| mot våldsbejakande extremism$", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex(@" (?:stadsdelsnämnd|kommun|AB)$", RegexOptions.CultureInvariant)]
    private static partial Regex Generic();
}
