using System.Text.RegularExpressions;
using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Parse.Markdown;
using Kunskapsbanken.Parse.Yaml;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Parse.Fields;

/// <summary>Reads one value of a field; false when it can't be read, and then a diagnostic is reported.</summary>
internal delegate bool ValueReader<T>(YamlNode node, Field field, FieldContext context, [MaybeNullWhen(false)] out T value);

/// <summary>One reader for each kind of value that a field can have.</summary>
internal static class ValueReaders
{
    public static Delegate Of(Field field) => field.Kind switch
    {
        FieldKind.Text => (ValueReader<string>)ReadText,
        FieldKind.Prose => (ValueReader<Prose>)ReadProse,
        FieldKind.Integer => (ValueReader<long>)ReadInteger,
        FieldKind.Number => (ValueReader<decimal>)ReadNumber,
        FieldKind.Date => (ValueReader<PartialDate>)ReadDate,
        FieldKind.Time => (ValueReader<TimeOnly>)ReadTime,
        FieldKind.Address => (ValueReader<WebAddress>)ReadAddress,
        FieldKind.Reference => (ValueReader<Reference>)ReferenceReader.Read,
        FieldKind.Term => Generic(nameof(ReadTerm), field.ValueType),
        _ => Generic(nameof(ReadPart), field.ValueType),
    };

    private static Delegate Generic(string method, Type type) =>
        typeof(ValueReaders).GetMethod(method, System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(type).CreateDelegate(typeof(ValueReader<>).MakeGenericType(type));

    private static bool ReadText(YamlNode node, Field field, FieldContext context, [MaybeNullWhen(false)] out string value)
    {
        if (!TryScalar(node, field, context, "en text", out var scalar))
        {
            value = null;
            return false;
        }

        value = PlainText.Normalized(scalar.Text.Trim());
        if (field.Pattern is not null && !Fits(field, value))
            context.Problems.Add(Errors.BadPattern(context.File, scalar.Span, field, value));
        else if (field.MaxLength > 0 && value.Length > field.MaxLength)
            context.Problems.Add(Errors.TooLong(context.File, scalar.Span, field, value.Length));
        else
        {
            if (field.Pattern is null)
            {
                context.Text.Add(value, scalar.IsQuoted ? scalar.Span with { Column = scalar.Span.Column + 1 } : scalar.Span, WordKind.Field, scalar.Span.Length >= scalar.Text.Length);
                context.Text.Words.Append('\n');
            }

            if (field.IsSiteFile)
                context.Text.Links.Add(new(LinkKind.Site, value, null, value, null, scalar.Span));
            return true;
        }

        return false;
    }

    private static bool ReadProse(YamlNode node, Field field, FieldContext context, [MaybeNullWhen(false)] out Prose value)
    {
        value = null;
        if (!TryScalar(node, field, context, "en text", out var scalar))
            return false;
        var isOneLine = !scalar.IsBlock && !scalar.Text.Contains('\n', StringComparison.Ordinal);
        var origin = scalar.IsBlock
            ? TextOrigin.Lines(scalar.Span.Line + 1, scalar.Indent)
            : new TextOrigin(scalar.IsQuoted ? scalar.Span with { Column = scalar.Span.Column + 1 } : scalar.Span, 0, isOneLine && scalar.Span.Length == scalar.Text.Length + (scalar.IsQuoted ? 2 : 0));
        var text = PlainText.Normalized(scalar.Text);
        value = new(Encoding.UTF8.GetBytes(text), context.Markdown.Read(text, origin, context.Text));
        return true;
    }

    private static bool ReadInteger(YamlNode node, Field field, FieldContext context, out long value)
    {
        value = 0;
        if (!TryScalar(node, field, context, "ett heltal", out var scalar))
            return false;
        if (!long.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value))
            context.Problems.Add(Errors.NotANumber(context.File, scalar.Span, field, scalar.Text));
        else if (field.Pattern is not null && !Fits(field, scalar.Text))
            context.Problems.Add(Errors.BadPattern(context.File, scalar.Span, field, scalar.Text));
        else
            return true;
        return false;
    }

    private static bool ReadNumber(YamlNode node, Field field, FieldContext context, out decimal value)
    {
        value = 0;
        if (!TryScalar(node, field, context, "ett tal", out var scalar))
            return false;
        if (decimal.TryParse(scalar.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value))
            return true;
        context.Problems.Add(Errors.NotANumber(context.File, scalar.Span, field, scalar.Text));
        return false;
    }

    private static bool ReadDate(YamlNode node, Field field, FieldContext context, out PartialDate value)
    {
        value = default;
        if (!TryScalar(node, field, context, "ett datum", out var scalar))
            return false;
        if (PartialDate.TryParse(scalar.Text, out value))
            return true;
        context.Problems.Add(Errors.BadDate(context.File, scalar.Span, field, scalar.Text));
        return false;
    }

    private static bool ReadTime(YamlNode node, Field field, FieldContext context, out TimeOnly value)
    {
        value = default;
        if (!TryScalar(node, field, context, "ett klockslag", out var scalar))
            return false;
        if (TimeOnly.TryParseExact(scalar.Text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out value))
            return true;
        context.Problems.Add(Errors.BadTime(context.File, scalar.Span, field, scalar.Text));
        return false;
    }

    private static bool ReadAddress(YamlNode node, Field field, FieldContext context, out WebAddress value)
    {
        value = default;
        if (!TryScalar(node, field, context, "en webbadress", out var scalar))
            return false;
        if (WebAddress.TryParse(scalar.Text, out value))
        {
            context.Text.Links.Add(new(LinkKind.Web, scalar.Text, null, scalar.Text, null, scalar.Span));
            return true;
        }

        context.Problems.Add(Errors.BadAddress(context.File, scalar.Span, field, scalar.Text));
        return false;
    }

    private static bool ReadTerm<T>(YamlNode node, Field field, FieldContext context, out T value)
        where T : struct, Enum
    {
        value = default;
        if (!TryScalar(node, field, context, "ett ord ur listan", out var scalar))
            return false;
        foreach (var term in Terms.Of(typeof(T)))
        {
            if (term.Code == scalar.Text)
            {
                value = (T)term.Value;
                return true;
            }
        }

        context.Problems.Add(Errors.UnknownTerm(context.File, scalar.Span, field, scalar.Text, Terms.Of(typeof(T))));
        return false;
    }

    private static bool ReadPart<T>(YamlNode node, Field field, FieldContext context, [MaybeNullWhen(false)] out T value)
        where T : class
    {
        value = null;
        if (node is not YamlMapping mapping)
        {
            context.Problems.Add(Errors.WrongShape(context.File, node.Span, field, Shape(node), $"en grupp av fälten {string.Join(", ", field.Part!.Fields.Select(f => f.Name))}"));
            return false;
        }

        value = (T?)PartReader.Of(field.Part!).Read(mapping, $"”{field.Name}”", mapping.Span, context);
        return value is not null;
    }

    internal static bool TryScalar(YamlNode node, Field field, FieldContext context, string expected, [NotNullWhen(true)] out YamlScalar? scalar)
    {
        scalar = node as YamlScalar;
        if (scalar is null)
            context.Problems.Add(Errors.WrongShape(context.File, node.Span, field, Shape(node), expected));
        else if (scalar.IsNull || scalar.Text.AsSpan().Trim().IsEmpty)
        {
            context.Problems.Add(Errors.EmptyValue(context.File, scalar.Span, field));
            scalar = null;
        }

        return scalar is not null;
    }

    internal static string Shape(YamlNode node) => node switch
    {
        YamlSequence => "en lista",
        YamlMapping => "en grupp av fält",
        _ => "en text",
    };

    // The patterns are this program's own and linear; NonBacktracking keeps them so for any text.
    private static bool Fits(Field field, string text) => Regex.IsMatch(text, field.Pattern!, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}
