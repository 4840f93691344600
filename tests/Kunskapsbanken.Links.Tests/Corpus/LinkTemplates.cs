namespace Kunskapsbanken.Links.Tests.Corpus;

/// <summary>One line a class of reference. What stands as ‹class|address› is broken; all else is well, or is no reference at all.</summary>
internal static class LinkTemplates
{
    public static readonly string[] All =
    [
        // Pages.
        "<a href=\"{page}\">x</a> <a href='{page}index.html'>x</a> <a href={page}>x</a> <A HREF=\"{page}?sida=2&amp;sort=namn\">x</A>",
        "<a href=\"‹sida|/saknas/›\">x</a>",
        "<a href=\"‹sida-relativ|saknas.html›\">x</a> <a href=\"../\">x</a> <a href=\"./\">x</a> <a href=\"\">x</a>",
        "<a class=\"a\"href=\"‹ihopskriven|/saknas/ihop/›\">x</a> <a title='a > b' href=\"/platt.html\">x</a>",
        "<a href=\" \n /om/ \t\">x</a> <a href=\"/o\nm/\">x</a> <a href=\"\\om\\\">x</a>",
        "<a href=\"{page}../\">x</a> <a href=\"/om/./x/%2e%2E/\">x</a> <a href=\"‹punkter|../../../../saknas/./›\">x</a>",
        "<a href=\"/om\">mapp utan snedstreck</a> <a href=\"‹fil-med-snedstreck|/platt.html/›\">x</a>",
        "<a href=\"‹mapp-utan-index|/mapp-utan-index/›\">x</a> <a href=\"/mapp-utan-index/fil.pdf#page=3\">x</a> <a href=\"‹mapp-utan-index|/mapp-utan-index›\">x</a>",
        "<a href=\"‹skiftläge|/OM/›\">x</a> <a href=\"‹skiftläge|/stora/bokstav.html›\">x</a> <a href=\"/Stora/Bokstav.html\">x</a>",
        "<a href=\"/begrepp/åldersgräns/\">x</a> <a href=\"/begrepp/%C3%A5ldersgr%C3%A4ns/\">x</a> <a href=\"/begrepp/&aring;ldersgr&#xe4;ns/\">x</a>",
        "<a href=\"‹nfd|/begrepp/a\u030Aldersgra\u0308ns/›\">x</a> <a href=\"‹nfc|/begrepp/ålder/›\">x</a> <a href=\"/begrepp/a%CC%8Alder/\">x</a>",
        "<a href=\"‹latin-1|/begrepp/%E5ldersgr%E4ns/›\">x</a> <a href=\"‹dubbelkodat|/begrepp/%25C3%25A5ldersgr%25C3%25A4ns/›\">x</a>",
        "<a href=\"/mapp%20med%20mellanslag/\">x</a> <a href=\"/mapp med mellanslag/\">x</a> <a href=\"‹plus|/mapp+med+mellanslag/›\">x</a>",
        "<a href=\"‹ingen-adress|https://›\">x</a> <a href=\"‹ingen-adress|http://[::1/›\">x</a> <a href=\"‹felskrivet-schema|htps://exempel.invalid/›\">x</a>",
        "<a href=\"‹egen-disk|file:///C:/Dokument/plan.doc›\">x</a> <a href=\"mailto:info@exempel.invalid\">x</a> <a href=\"tel:+46-8-000\">x</a> <a href=\"javascript:void(0)\">x</a>",
        "<a href=\"/om/\" href=\"/saknas-i-dubblett/\">x</a> <a data-href=\"/saknas-i-data/\">x</a>",

        // Fragments.
        "<a href=\"#mål\">x</a> <a href=\"#m%C3%A5l\">x</a> <a href=\"#gammalt\">x</a> <a href=\"#avsnitt-3\">x</a> <a href=\"‹ankare|#avsnitt-99›\">x</a>",
        "<a href=\"#\">x</a> <a href=\"#top\">x</a> <a href=\"#TOP\">x</a> <a href=\"{page}#top\">x</a>",
        "<a href=\"#:~:text=kommunen\">x</a> <a href=\"{page}#:~:text=skola,polis\">x</a> <a href=\"{page}#mål:~:text=ung\">x</a> <a href=\"‹ankare-med-direktiv|{page}#saknas:~:text=ung›\">x</a>",
        "<a href=\"/platt.html#läs-mer\">x</a> <a href=\"/platt.html#l%C3%A4s-mer\">x</a> <a href=\"‹ankare-annan-sida|/platt.html#las-mer›\">x</a>",
        "<a href=\"/platt.html#100%\">x</a> <a href=\"/platt.html#100%25\">x</a> <a href=\"/platt.html#a%20b\">x</a> <a href=\"/platt.html#a%2520b\">x</a>",
        "<a href=\"/om/#Kontakt\">x</a> <a href=\"‹ankare-skiftläge|/om/#kontakt›\">x</a> <a href=\"‹ankare-nfd|#ma\u030Al›\">x</a>",
        "<a href=\"/om/?x=1#Kontakt\">x</a> <a href=\"‹ankare-latin-1|#m%E5l›\">x</a>",

        // Images and media.
        "<img src=\"/bilder/bild-1.png\" alt=\"\"> <img src=\"‹bild|/bilder/saknas.png›\" alt=\"\"> <img src=\"/bilder/blå%20bild.png\" alt=\"\">",
        "<img src=\"/bilder/bild-1.png\" srcset=\"/bilder/bild-1.png 1x, ‹srcset|/bilder/saknas-2x.png› 2x,/bilder/bild,3.png 3x\" alt=\"\">",
        "<picture><source srcset=\"‹source-srcset|/bilder/saknas.webp›\" media=\"(min-width: 40em)\"><img src=\"/bilder/bild-2.png\" srcset=\"/bilder/bild-2.png\" alt=\"\"></picture>",
        "<link rel=\"preload\" as=\"image\" imagesrcset=\"/bilder/bild-1.png 400w, ‹imagesrcset|/bilder/saknas-800.png› 800w\" imagesizes=\"50vw\">",
        "<video src=\"/film/film.mp4\" poster=\"‹poster|/film/saknas.jpg›\"><track src=\"‹track|/film/saknas.vtt›\"></video>",
        "<video controls><source src=\"‹source|/film/saknas.mp4›\"><track src=\"/film/text.vtt\"></video> <audio src=\"‹audio|/film/saknas.mp3›\"></audio>",
        "<map name=\"karta\"><area href=\"‹area|/saknas/area/›\" alt=\"\"><area href=\"/om/\" alt=\"\"></map>",
        "<img src=\"data:image/gif;base64,R0lGODlhAQABAAAAACw=\" alt=\"\"> <img src=\"/bilder/bild-1.png\" longdesc=\"‹longdesc|/saknas/longdesc.html›\" alt=\"\">",

        // Styles.
        "<style>.a { background: url(/bilder/bild-1.png) } .b { background: url( \"‹style|/bilder/saknas-b.png›\" ) }</style>",
        "<style>@import \"/mer.css\";\n@import url(‹import-url|/saknas.css›);\n@import '‹import|/saknas-2.css›' screen;</style>",
        "<style>/* url(/saknas-kommentar.png) */ @namespace url(/inte-en-fil); .a::before { content: 'url(/saknas-text.png)' }</style>",
        "<p style=\"background: url(/bilder/bild-2.png); list-style-image: url(&quot;‹style-attribut|/bilder/saknas-c.png›&quot;)\">x</p>",
        "<table background=\"‹background|/bilder/saknas-bakgrund.png›\"><tr><td background=\"/bilder/bild-1.png\">x</table>",

        // Head, as browsers accept it in the body too.
        "<meta property=\"og:image\" content=\"‹og:image|/bilder/saknas-og.png›\"> <meta property=\"og:url\" content=\"/om/\"> <meta property=\"og:title\" content=\"/saknas-titel/\">",
        "<link rel=\"canonical\" href=\"‹canonical|/saknas/kanonisk/›\">",
        "<link rel=\"alternate\" type=\"application/atom+xml\" href=\"/nytt/feed.xml\"> <link rel=\"alternate\" type=\"application/atom+xml\" href=\"‹feed|/nytt/saknas.xml›\">",
        "<link rel=\"manifest\" href=\"/site.webmanifest\"> <link rel=\"icon\" href=\"‹icon|/saknas.ico›\"> <link rel=\"preconnect\" href=\"/inte-hamtad/\">",
        "<link rel=\"manifest\" href=\"‹manifest|/saknas.webmanifest›\"> <link rel=\"stylesheet\" href=\"‹stylesheet|/saknas-3.css›\">",
        "<noscript><meta http-equiv=\"refresh\" content=\"600; url=‹refresh|/saknas/vidare/›\"></noscript>",
        "<noscript><meta http-equiv=\"Refresh\" content=\"600; URL='/om/'\"><meta http-equiv=\"refresh\" content=\"300\"></noscript>",
        "<noscript><a href=\"‹noscript|/saknas/noscript/›\">x</a><img src=\"/bilder/bild-1.png\" alt=\"\"></noscript>",

        // SVG.
        "<svg viewBox=\"0 0 1 1\"><use href=\"/bilder/sprite.svg#pil\"/><use href=\"‹use-ankare|/bilder/sprite.svg#saknas›\"/><use xlink:href=\"‹use|/bilder/saknas.svg#pil›\"/></svg>",
        "<svg viewBox=\"0 0 1 1\"><title>En <a></title><style>a { fill: url(#mål) } b { mask: url(‹svg-style|#saknas-mask›) }</style><a xlink:href=\"‹svg-a|/saknas/svg/›\"><path fill=\"url(#avsnitt-1)\"/></a></svg>",
        "<svg viewBox=\"0 0 1 1\"><image href=\"‹svg-image|/bilder/saknas-svg.png›\"/><![CDATA[<a href=\"/saknas-cdata/\">]]><foreignObject><a href=\"/om/\">x</a></foreignObject></svg>",

        // Frames, objects and forms.
        "<iframe src=\"‹iframe|/saknas/ram/›\" title=\"x\"></iframe> <iframe src=\"/om/\" title=\"x\"><a href=\"/saknas-i-ram/\"></iframe>",
        "<iframe srcdoc=\"‹srcdoc|&lt;a href='/saknas/srcdoc/'>›x&lt;/a>\" title=\"x\"></iframe>",
        "<object data=\"‹object|/film/saknas.swf›\"></object> <embed src=\"‹embed|/film/saknas-2.swf›\"> <embed src=\"/film/film.mp4\">",
        "<form action=\"‹form|/saknas/sok/›\"><input name=\"q\"><button formaction=\"‹formaction|/saknas/sok-2/›\">x</button></form> <form action=\"/om/\"><input type=\"image\" src=\"‹input|/bilder/saknas-knapp.png›\" alt=\"x\"></form>",
        "<blockquote cite=\"‹cite|/saknas/kalla/›\">x</blockquote> <q cite=\"/om/\">x</q>",
        "<script src=\"/skript.js\"></script> <script src=\"‹script|/saknas.js›\"></script>",

        // Not references.
        "<!-- <a href=\"/saknas-i-kommentar/\">x</a> --> <!--[if IE]><a href=\"/saknas-i-villkor/\">x</a><![endif]-->",
        "<script>document.write('<a href=\"/saknas-i-skript/\">x<\\/a>'); <!-- <script> </script> --> '<img src=\"/saknas-2.png\">'</script>",
        "<template><a href=\"/saknas-i-mall/\">x</a><template><img src=\"/saknas-i-mall.png\"></template><a href=\"{{adress}}\">x</a></template>",
        "<textarea><a href=\"/saknas-i-textruta/\">x</a></textarea> <xmp><a href=\"/saknas-i-xmp/\">x</a></xmp> <p title='<a href=\"/saknas-i-titel/\">'>x</p>",
        "<? <a href=/saknas-i-pi/ ?> <![CDATA[ <a href=\"/saknas-cdata-2/\" ]]> </ <a href=\"/saknas/\">",
        "<a href=\"//exempel.invalid/utanfor/\">x</a> <a href=\"https://exempel.invalid/a/../b/#del\">x</a>",
    ];

    /// <summary>For pages whose base element says /samling-000/post-00000/.</summary>
    public static readonly string[] UnderBase =
    [
        "<a href=\"#mål\">x</a> <a href=\"‹base-ankare|#saknas-under-base›\">x</a> <a href=\"\">x</a>",
        "<a href=\"../../om/\">x</a> <a href=\"‹base-relativ|saknas.html›\">x</a> <a href=\"index.html\">x</a>",
        "<img src=\"../../bilder/bild-1.png\" srcset=\"‹base-srcset|bilder/bild-1.png›\" alt=\"\">",
        "<style>.a { background: url(../../bilder/bild-2.png), url(‹base-css|bild-2.png›) }</style>",
        "<a href=\"?sida=2\">x</a> <base href=\"/en-annan-bas/\"> <a href=\"./\">x</a>",
    ];

    /// <summary>Addresses that linkinator's server (URIError) and hyperlink (Invalid URL, the whole page lost) stop at.</summary>
    public static bool IsRough(string template) =>
        template.Contains("ingen-adress|", StringComparison.Ordinal) || template.Contains("latin-1|/", StringComparison.Ordinal);
}
