using System.Reflection;
using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Load;
using Kunskapsbanken.Parse.Yaml;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Parse.Fields;

/// <summary>Reads what stands at a field's key: a value, a list, the word that it is unknown, or what sources claim.</summary>
internal abstract class FieldReader(Field field)
{
    protected Field Field { get; } = field;

    public static FieldReader Of(Field field) => (FieldReader)typeof(FieldReader)
        .GetMethod(field.IsList ? nameof(List) : nameof(Single), BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(field.ValueType)
        .Invoke(null, [field, ValueReaders.Of(field)])!;

    /// <returns>The <see cref="Authored{T}"/> or <see cref="AuthoredList{T}"/>, or null after a diagnostic.</returns>
    public abstract object? Read(YamlNode node, FieldContext context);

    private static SingleReader<T> Single<T>(Field field, ValueReader<T> reader)
        where T : notnull => new(field, reader);

    private static ListReader<T> List<T>(Field field, ValueReader<T> reader)
        where T : notnull => new(field, reader);

    /// <summary><c>{unknown: not-stated}</c>. False when the node is something else.</summary>
    protected static bool TryUnknown(YamlNode node, FieldContext context, out UnknownReason? reason)
    {
        reason = null;
        if (node is not YamlMapping { Entries: [{ Key.Text: "unknown" } entry] })
            return false;
        var terms = Terms.Of(typeof(UnknownReason));
        var text = (entry.Value as YamlScalar)?.Text ?? "";
        reason = (UnknownReason?)terms.FirstOrDefault(t => t.Code == text)?.Value;
        if (reason is null)
            context.Problems.Add(Errors.BadUnknown(context.File, entry.Value.Span, text, terms.Select(t => t.Code)));
        return true;
    }

    /// <summary>Keeps what other stages need without the whole record.</summary>
    protected void Note<T>(T value, Span span, FieldContext context)
    {
        if (Field.IsMainDate && value is PartialDate date)
            context.MainDate ??= date;
        if (!Field.IsIndexed || Field.Kind == FieldKind.Reference)
            return;
        if (value is Enum term)
            context.Facts.Add(new(Field.Name, Terms.Code(term), Terms.Label(term), span));
        else if (value is Prose prose)
        {
            var sentence = FirstSentence.Of(prose.Body);
            context.Facts.Add(new(Field.Name, sentence, sentence, span));
        }
        else
        {
            var text = TextPool.Of(Convert.ToString(value, CultureInfo.InvariantCulture)!);
            context.Facts.Add(new(Field.Name, text, text, span));
        }
    }
}

internal sealed class SingleReader<T>(Field field, ValueReader<T> reader) : FieldReader(field)
    where T : notnull
{
    public override object? Read(YamlNode node, FieldContext context)
    {
        if (TryUnknown(node, context, out var reason))
        {
            if (Field.IsMainDate)
                context.MainDateUnknown = reason;
            return reason is { } known ? Authored<T>.NotKnown(known, node.Span) : null;
        }

        if (node is YamlSequence { Items: [YamlMapping first, ..] } sequence && first.Find("value") is not null)
            return ReadClaims(sequence, context);
        if (!reader(node, Field, context, out var value))
            return null;
        Note(value, node.Span, context);
        return Authored<T>.Known(value, node.Span);
    }

    private Authored<T>? ReadClaims(YamlSequence sequence, FieldContext context)
    {
        var claims = ImmutableArray.CreateBuilder<Claim<T>>(sequence.Items.Length);
        foreach (var item in sequence.Items)
        {
            if (item is YamlMapping mapping && ReadClaim(mapping, context) is { } claim)
                claims.Add(claim);
            else if (item is not YamlMapping)
                context.Problems.Add(Errors.BadClaims(context.File, item.Span, "Varje uppgift ska ha value och source."));
        }

        if (claims.Count < sequence.Items.Length)
            return null;
        if (claims.Count < 2)
        {
            context.Problems.Add(Errors.BadClaims(context.File, sequence.Span, "Bara en uppgift: då är värdet inte omstritt."));
            return null;
        }

        Note(claims[0].Value.Value, claims[0].Value.Span, context);
        return Authored<T>.Disputed(claims.MoveToImmutable(), sequence.Span);
    }

    private Claim<T>? ReadClaim(YamlMapping mapping, FieldContext context)
    {
        foreach (var entry in mapping.Entries)
        {
            if (entry.Key.Text is not ("value" or "source" or "locator"))
                context.Problems.Add(Errors.UnknownField(context.File, entry.Key.Span, entry.Key.Text, "en uppgift", ["value", "source", "locator"]));
        }

        if (mapping.Find("value") is not { } value || mapping.Find("source")?.Value is not YamlScalar source)
        {
            context.Problems.Add(Errors.BadClaims(context.File, mapping.Span, "Uppgiften saknar value eller source."));
            return null;
        }

        if (!reader(value.Value, Field, context, out var read) || !ReferenceReader.ReadSource(source, context, out var reference))
            return null;
        return new(new(read, value.Value.Span), new(reference, source.Span), (mapping.Find("locator")?.Value as YamlScalar)?.Text);
    }
}

internal sealed class ListReader<T>(Field field, ValueReader<T> reader) : FieldReader(field)
    where T : notnull
{
    public override object? Read(YamlNode node, FieldContext context)
    {
        if (TryUnknown(node, context, out var reason))
            return reason is { } known ? AuthoredList<T>.NotKnown(known, node.Span) : null;
        if (node is not YamlSequence sequence)
        {
            if (node is YamlScalar { IsNull: true })
                context.Problems.Add(Errors.EmptyValue(context.File, node.Span, Field));
            else if (node is YamlScalar scalar)
                context.Problems.Add(Errors.NotAList(context.File, node.Span, Field, scalar.Text));
            else
                context.Problems.Add(Errors.WrongShape(context.File, node.Span, Field, ValueReaders.Shape(node), "en lista: skriv [ett, två], eller en punkt med - på varje rad"));
            return null;
        }

        var items = ImmutableArray.CreateBuilder<Located<T>>(sequence.Items.Length);
        foreach (var item in sequence.Items)
        {
            if (!reader(item, Field, context, out var value))
                continue;
            Note(value, item.Span, context);
            items.Add(new(value, item.Span));
        }

        return items.Count == sequence.Items.Length ? AuthoredList<T>.Known(items.MoveToImmutable(), node.Span) : null;
    }
}
