using Microsoft.AspNetCore.Components;

namespace Kunskapsbanken.Theme;

/// <summary>What every template needs: the page, the frame around it and the words.</summary>
public class View(Page page, SiteFrame frame, Texts texts)
{
    private static readonly System.Text.Json.JsonSerializerOptions Json = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public Page Page => page;

    public SiteFrame Frame => frame;

    public Texts Texts => texts;

    public string Href(string path) => frame.Href(new(path));

    public string Href(Card card, string? anchor = null) => frame.Href(card.Path, anchor);

    public string Href(Collection collection) => frame.Href(Addresses.Of(collection));

    /// <summary>"6 december 2016", "mars 2016", "2016": as precise as it is known.</summary>
    public string Date(PartialDate date) =>
        date.Day > 0 ? date.Earliest.ToString(texts["date.day"], texts.Culture)
        : date.Month > 0 ? date.Earliest.ToString(texts["date.month"], texts.Culture)
        : date.ToString();

    public string Time(TimeOnly time) => time.ToString(texts["date.time"], texts.Culture);

    /// <summary>A date that machines can read too.</summary>
    public MarkupString TimeElement(PartialDate date) => new($"<time datetime=\"{date}\">{Date(date)}</time>");

    public string Number(decimal number) => number.ToString("#,##0.##", texts.Culture);

    /// <summary>Texts that a script says, as JSON by the last part of their keys.</summary>
    public string Said(string group, params ReadOnlySpan<string> keys)
    {
        var said = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var key in keys)
            said.Add(key, texts[$"{group}.{key}"]);
        return System.Text.Json.JsonSerializer.Serialize(said, Json);
    }

    public string Capital(string text) => text.Length == 0 ? text : texts.Culture.TextInfo.ToUpper(text[0]) + text[1..];

    protected static string Encode(string text) => PageRenderer.Encoder.Encode(text);
}
