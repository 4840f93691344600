using Microsoft.AspNetCore.Components;

namespace Kunskapsbanken.Theme.Pictures;

/// <summary>
/// A picture being drawn. Looks come from the style sheet through classes, so that a picture follows the reader's colours and
/// nothing in it needs what the content security policy forbids.
/// </summary>
internal sealed class Svg
{
    private readonly StringBuilder markup = new(4096);

    /// <param name="attributes">Further attributes of the element, as markup.</param>
    public Svg(string viewBox, string style, string attributes) =>
        markup.Append("<svg viewBox=\"").Append(viewBox).Append("\" class=\"").Append(style).Append("\" ").Append(attributes).Append('>');

    public static string Encode(string text) => PageRenderer.Encoder.Encode(text);

    /// <summary>Markup as it is: what comes from a record must be encoded before.</summary>
    public Svg Add(string text)
    {
        markup.Append(text);
        return this;
    }

    /// <param name="title">What a pointer that rests on it is told.</param>
    public Svg Rectangle(double x, double y, double width, double height, string? style = null, string? title = null) =>
        Element("rect", $"x=\"{x:0.##}\" y=\"{y:0.##}\" width=\"{width:0.##}\" height=\"{height:0.##}\"", style, title);

    public Svg Circle(double x, double y, double radius) => Element("circle", $"cx=\"{x:0.##}\" cy=\"{y:0.##}\" r=\"{radius:0.##}\"", null, null);

    public Svg Path(FormattableString path, string? style = null) => Element("path", $"d=\"{FormattableString.Invariant(path)}\"", style, null);

    public Svg Text(double x, double y, string text, string? style = null)
    {
        if (text.Length > 0)
            markup.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.##}\" y=\"{y:0.##}\"{Class(style)}>").Append(Encode(text)).Append("</text>");
        return this;
    }

    public MarkupString ToMarkup() => new(markup.Append("</svg>").ToString());

    private Svg Element(string name, FormattableString attributes, string? style, string? title)
    {
        markup.Append('<').Append(name).Append(' ').Append(FormattableString.Invariant(attributes)).Append(Class(style));
        if (title is null)
            markup.Append("/>");
        else
            markup.Append("><title>").Append(Encode(title)).Append("</title></").Append(name).Append('>');
        return this;
    }

    private static string Class(string? style) => style is null ? "" : $" class=\"{style}\"";
}
