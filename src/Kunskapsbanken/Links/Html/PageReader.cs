using Kunskapsbanken.Records;

namespace Kunskapsbanken.Links.Html;

/// <summary>Gathers the addresses and anchors of one page, tag by tag.</summary>
internal sealed class PageReader(string html, int depth)
{
    private const int MaxFrameDepth = 3;
    private readonly ImmutableArray<Reference>.Builder references = ImmutableArray.CreateBuilder<Reference>();
    private readonly HashSet<string> anchors = new(StringComparer.Ordinal);
    private readonly LineCounter lines = new(html);
    private string? baseAddress;

    public PageReferences ToPage() => new(references.DrainToImmutable(), AnchorSet.Of(anchors), baseAddress);

    public bool HasAttribute(HtmlScanner scanner, string name) => Raw(scanner, name) is not null;

    public void ReadStyle(int start, int length) =>
        CssReferences.Read(html.AsSpan(start, length), (offset, address) => Add(address, ReferenceKind.Resource, "style url()", start + offset));

    public void ReadTag(HtmlScanner scanner, ReadOnlySpan<char> element, bool isForeign)
    {
        Span<char> buffer = stackalloc char[MarkupNames.Longest];
        for (var i = 0; i < scanner.AttributeCount; i++)
        {
            var attribute = scanner.Attribute(i);
            var name = MarkupNames.Lower(html.AsSpan(attribute.NameStart, attribute.NameLength), buffer);
            if (name is "id" || (name is "name" && element is "a"))
                AddAnchor(attribute);
            else if (name is "style")
                ReadCss(attribute, $"{element} style");
            else if (isForeign)
                ReadForeign(attribute, element, name);
            else if (AttributeTable.KindOf(element, name) is { } kind)
                ReadAddress(scanner, attribute, element, name, kind);
        }
    }

    private void ReadAddress(HtmlScanner scanner, HtmlAttribute attribute, ReadOnlySpan<char> element, ReadOnlySpan<char> name, AddressKind kind)
    {
        switch (kind)
        {
            case AddressKind.Base:
                baseAddress ??= Value(attribute);
                break;
            case AddressKind.Srcset:
                ReadSrcset(attribute, $"{element} {name}");
                break;
            case AddressKind.Meta:
                ReadMeta(scanner, attribute);
                break;
            case AddressKind.Document when depth < MaxFrameDepth:
                ReadInner(attribute);
                break;
            case AddressKind.RelatedLink:
                var relation = Raw(scanner, "rel") is { } rel ? Value(rel) : "";
                if (AttributeTable.KindOfRelation(relation) is { } related)
                    Add(Value(attribute), related, relation.Length is > 0 and < 40 ? $"link rel={relation.Trim()}" : "link href", attribute.ValueStart);
                break;
            case AddressKind.Link or AddressKind.Resource or AddressKind.Metadata or AddressKind.Form:
                Add(Value(attribute), (ReferenceKind)kind, AttributeTable.Place(element, name), attribute.ValueStart);
                break;
        }
    }

    private void ReadForeign(HtmlAttribute attribute, ReadOnlySpan<char> element, ReadOnlySpan<char> name)
    {
        if (name is "href" or "xlink:href")
            Add(Value(attribute), element is "a" ? ReferenceKind.Link : ReferenceKind.Resource, AttributeTable.Place(element, name), attribute.ValueStart);
        else if (name is "fill" or "stroke" or "filter" or "mask" or "clip-path" or "cursor" or "marker-start" or "marker-mid" or "marker-end")
            ReadCss(attribute, $"{element} {name}");
    }

    private void ReadCss(HtmlAttribute attribute, string place)
    {
        var value = Value(attribute);
        CssReferences.Read(value, (offset, address) => Add(address, ReferenceKind.Resource, place, Offset(attribute, value, offset, address)));
    }

    private void ReadSrcset(HtmlAttribute attribute, string place)
    {
        var value = Value(attribute);
        AddressLists.ReadSrcset(value, (offset, address) => Add(address, ReferenceKind.Resource, place, Offset(attribute, value, offset, address)));
    }

    private void ReadMeta(HtmlScanner scanner, HtmlAttribute content)
    {
        if (Raw(scanner, "http-equiv") is { } pragma)
        {
            if (Value(pragma).Trim().Equals("refresh", StringComparison.OrdinalIgnoreCase) && Value(content) is var value && AddressLists.ReadRefresh(value) is var (offset, address))
                Add(address, ReferenceKind.Link, "meta refresh", Offset(content, value, offset, address));
            return;
        }

        foreach (var key in (ReadOnlySpan<string>)["property", "name", "itemprop"])
        {
            if (Raw(scanner, key) is { } attribute && Value(attribute).Trim() is var property && AttributeTable.IsAddressProperty(property))
            {
                Add(Value(content), ReferenceKind.Metadata, $"meta {property}", content.ValueStart);
                return;
            }
        }
    }

    /// <summary>The page inside an iframe's srcdoc: its addresses are resolved against this page.</summary>
    private void ReadInner(HtmlAttribute attribute)
    {
        foreach (var inner in HtmlReferences.Read(Value(attribute), depth + 1).References)
        {
            if (!inner.Address.StartsWith('#'))
                Add(inner.Address, inner.Kind, $"iframe srcdoc, {inner.Place}", attribute.ValueStart);
        }
    }

    private HtmlAttribute? Raw(HtmlScanner scanner, ReadOnlySpan<char> name)
    {
        for (var i = 0; i < scanner.AttributeCount; i++)
        {
            var attribute = scanner.Attribute(i);
            if (html.AsSpan(attribute.NameStart, attribute.NameLength).Equals(name, StringComparison.OrdinalIgnoreCase))
                return attribute;
        }

        return null;
    }

    private string Value(HtmlAttribute attribute) =>
        CharacterReferences.Decode(html.AsSpan(attribute.ValueStart, attribute.ValueLength)).Replace('\0', '\uFFFD');

    /// <summary>A place inside a value. Where character references made the value shorter than it is written, the address is looked for a little way on.</summary>
    private int Offset(HtmlAttribute attribute, string value, int offset, string address)
    {
        if (value.Length == attribute.ValueLength)
            return attribute.ValueStart + offset;
        var written = html.AsSpan(attribute.ValueStart, attribute.ValueLength)[offset..];
        return attribute.ValueStart + offset + Math.Max(written[..Math.Min(written.Length, 1024)].IndexOf(address), 0);
    }

    private void AddAnchor(HtmlAttribute attribute)
    {
        if (attribute.ValueLength > 0)
            anchors.Add(Value(attribute));
    }

    private void Add(string address, ReferenceKind kind, string place, int offset)
    {
        var (line, column) = lines.At(offset);
        references.Add(new(address, kind, place, new Span(line, column, address.Length)));
    }
}
