namespace Kunskapsbanken.Links.Tests.Corpus;

/// <summary>What the generated pages refer to.</summary>
internal static class FixedFiles
{
    /// <summary>So that checkers that crawl find every page that is not a post.</summary>
    public const string StartLinks = """
        <li><a href="/begrepp/åldersgräns/">Åldersgräns</a>
        <li><a href="/Stora/Bokstav.html">Stora</a>
        <li><a href="/platt.html">Platt</a>
        """;

    public static readonly (string File, string Text)[] All =
    [
        ("om/index.html", Small("Om", "<p id=\"Kontakt\">Kontakt</p>")),
        ("platt.html", Small("Platt", "<p id=\"läs-mer\">Läs mer</p><p id=\"100%\">Allt</p><p id=\"a%20b\">Kodat id</p>")),
        ("begrepp/åldersgräns/index.html", Small("Åldersgräns", "")),
        ("begrepp/a\u030Alder/index.html", Small("NFD i mappens namn", "")),
        ("Stora/Bokstav.html", Small("Stora", "")),
        ("mapp-utan-index/fil.pdf", "%PDF-1.4"),
        ("mapp med mellanslag/index.html", Small("Mellanslag", "")),
        ("site.css", """
            @charset "utf-8";
            @namespace svg url(http://www.w3.org/2000/svg);
            /* url(saknas-i-kommentar.png) @import "saknas-i-kommentar.css"; */
            @import "mer.css";
            @import url(‹css-import|saknas.css›);
            body { background: url("bilder/bild-1.png"); fill: url(#lokal); content: "url(saknas-i-text.png)" }
            h1 { background: URL( ‹css-url|/bilder/saknas-1.png› ) }
            h2 { background-image: image-set("bilder/bild-1.png" 1x, "‹css-image-set|bilder/saknas-2.png›" 2x type("image/png")) }
            h3 { background: url(bilder/bild\2d 2.png), url('‹css-citat|bilder/saknas-3.png›') }
            """),
        ("mer.css", "p { color: black }"),
        ("bilder/bild-1.png", "PNG"),
        ("bilder/bild-2.png", "PNG"),
        ("bilder/bild,3.png", "PNG"),
        ("bilder/blå bild.png", "PNG"),
        ("bilder/sprite.svg", "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><title>Ikoner</title><symbol id=\"pil\"><path d=\"M0 0\"/></symbol><use href=\"#pil\"/><image href=\"‹svg-fil|saknas-i-svg.png›\"/></svg>"),
        ("film/film.mp4", "MP4"),
        ("film/text.vtt", "WEBVTT"),
        ("nytt/feed.xml", "<feed xmlns=\"http://www.w3.org/2005/Atom\"/>"),
        ("site.webmanifest", "{}"),
        ("skript.js", "// <a href=\"/saknas-i-js/\">"),
    ];

    private static string Small(string title, string body) =>
        $"<!doctype html>\n<html lang=\"sv\"><head><meta charset=\"utf-8\"><title>{title}</title></head>\n<body><h1>{title}</h1>{body}</body></html>\n";
}
