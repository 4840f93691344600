using System.Collections.Concurrent;
using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Parse.Yaml;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Parse.Fields;

/// <summary>Reads a mapping as a record or as a part of one.</summary>
internal sealed class PartReader
{
    // A cache of facts about types, which cannot change while the program runs.
    private static readonly ConcurrentDictionary<Type, PartReader> Cache = new();

    private readonly PartType part;
    private readonly Dictionary<string, FieldReader> readers;

    private PartReader(PartType part)
    {
        this.part = part;
        readers = part.Fields.ToDictionary(f => f.Name, FieldReader.Of, StringComparer.Ordinal);
    }

    public static PartReader Of(PartType part) => Cache.GetOrAdd(part.Type, _ => new(part));

    /// <param name="owner">How messages name the mapping.</param>
    /// <param name="place">Where a missing field is reported.</param>
    /// <returns>The object, or null when a field is missing or can't be read.</returns>
    public object? Read(YamlMapping mapping, string owner, Span place, FieldContext context)
    {
        var outer = context.Part;
        if (part.Type == typeof(Duty) && mapping.Find("id")?.Value is YamlScalar id)
        {
            context.Part = id.Text;
            context.Text.ReserveAnchor(id.Text);
        }

        var target = Activator.CreateInstance(part.Type)!;
        var misspelt = new HashSet<string>(StringComparer.Ordinal);
        var isWhole = ReadFields(mapping, owner, target, misspelt, context);
        // A field under a misspelt name isn't missing: its editor has one thing to put right, and has been told.
        foreach (var field in part.Fields.Where(f => f.IsRequired && mapping.Find(f.Name) is null && !misspelt.Contains(f.Name)))
        {
            context.Problems.Add(Errors.MissingField(context.File, place, field, owner));
            isWhole = false;
        }

        context.Part = outer;
        if (isWhole && target is Duty duty)
            context.Duties.Add(DutyEntry.Of(duty));
        return isWhole ? target : null;
    }

    /// <param name="misspelt">Receives the fields that unknown names are taken for.</param>
    private bool ReadFields(YamlMapping mapping, string owner, object target, HashSet<string> misspelt, FieldContext context)
    {
        var isWhole = true;
        foreach (var entry in mapping.Entries)
        {
            if (!part.TryGet(entry.Key.Text, out var field))
            {
                var meant = part.Fields.FirstOrDefault(f => string.Equals(Naming.Slug(f.Label), Naming.Slug(entry.Key.Text), StringComparison.Ordinal))?.Name
                    ?? Suggestion.Nearest(entry.Key.Text, part.Fields.Select(f => f.Name));
                if (meant is not null)
                    misspelt.Add(meant);
                context.Problems.Add(Errors.UnknownField(context.File, entry.Key.Span, entry.Key.Text, owner, part.Fields.Select(f => f.Name), meant));
                isWhole = false;
            }
            else if (readers[field.Name].Read(entry.Value, context) is { } value)
                field.Property.SetValue(target, value);
            else
                isWhole = false;
        }

        return isWhole;
    }
}
