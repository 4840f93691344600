using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Load;
using Kunskapsbanken.Parse.Yaml;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Parse.Fields;

/// <summary>Reads <c>id</c>, <c>collection/id</c> or either with <c>#part</c>.</summary>
internal static class ReferenceReader
{
    public static bool Read(YamlNode node, Field field, FieldContext context, out Reference value)
    {
        value = default;
        if (!ValueReaders.TryScalar(node, field, context, "ett id", out var scalar))
            return false;
        if (!TryParse(scalar, field.Collections, context, out value))
            return false;
        context.References.Add(new(field, value, context.Part, TextPool.Of(scalar.Text), scalar.Span));
        return true;
    }

    /// <summary>Reads the source of a claim, which always points to the sources.</summary>
    public static bool ReadSource(YamlScalar scalar, FieldContext context, out Reference value)
    {
        if (!TryParse(scalar, [Collection.Sources], context, out value))
            return false;
        context.References.Add(new(FieldTable.ClaimSource, value, context.Part, TextPool.Of(scalar.Text), scalar.Span));
        return true;
    }

    private static bool TryParse(YamlScalar scalar, ImmutableArray<Collection> allowed, FieldContext context, out Reference value)
    {
        var text = scalar.Text.Trim();
        var hash = text.IndexOf('#', StringComparison.Ordinal);
        var part = hash < 0 ? null : text[(hash + 1)..];
        var key = hash < 0 ? text : text[..hash];
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        value = default;
        var folders = allowed.Select(c => CollectionInfo.Of(c).Folder);
        if (slash < 0)
        {
            if (allowed.Length > 1)
            {
                context.Problems.Add(Errors.AmbiguousReference(context.File, scalar.Span, text, folders));
                return false;
            }

            value = new(new(allowed[0], TextPool.Of(key)), part);
            return true;
        }

        if (!CollectionInfo.TryOfFolder(key[..slash], out var info) || !allowed.Contains(info.Collection))
        {
            context.Problems.Add(Errors.WrongCollection(context.File, scalar.Span, text, folders));
            return false;
        }

        value = new(new(info.Collection, TextPool.Of(key.AsSpan(slash + 1))), part);
        return true;
    }
}
