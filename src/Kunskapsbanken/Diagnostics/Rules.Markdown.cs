namespace Kunskapsbanken.Diagnostics;

/// <content>Of running text: KB05xx.</content>
public static partial class Rules
{
    public static readonly Rule RawHtml = new(
        "KB0501", Severity.Error, "HTML i texten",
        "Texten innehåller HTML. Kunskapsbanken tar bara emot Markdown, så att sidorna blir säkra och tillgängliga.",
        "Skriv med Markdown i stället: **fet**, *kursiv*, [länktext](adress). Ett ensamt < skrivs \\<.",
        "<b>viktigt</b>", "**viktigt**");

    public static readonly Rule BadScheme = new(
        "KB0502", Severity.Error, "Länken har en otillåten adress",
        "Länkar får gå till https, http, mailto, xref, en annan post (.md) eller en adress på webbplatsen.",
        "Rätta adressen.");

    public static readonly Rule BrokenLink = new(
        "KB0503", Severity.Error, "Länken leder ingenstans",
        "Posten eller sidan som länken går till finns inte.",
        "Rätta adressen, eller lägg till posten.");

    public static readonly Rule BrokenAnchor = new(
        "KB0504", Severity.Error, "Rubriken som länken pekar på finns inte",
        "Sidan finns, men inte det som står efter #.",
        "Rätta det som står efter #, eller ta bort det.");

    public static readonly Rule MarkdownTooDeep = new(
        "KB0505", Severity.Error, "Texten är för djupt nästlad",
        "Texten har fler nivåer av citat eller listor än någon text behöver.",
        "Ta bort de överflödiga nivåerna.");

    public static readonly Rule HeadingLevel = new(
        "KB0506", Severity.Error, "Rubriken har fel nivå",
        "Sidans titel är rubrik 1. Texten börjar på rubrik 2 (##) och får inte hoppa över en nivå.",
        "Ändra antalet # framför rubriken.",
        "# Bakgrund", "## Bakgrund");

    public static readonly Rule NoAltText = new(
        "KB0507", Severity.Error, "Bilder används inte i texten",
        "Posterna är text. En bild går inte att söka i, åldras fort och saknar ofta beskrivning.",
        "Beskriv innehållet i text, eller länka till källan.");

    public static readonly Rule TooSlow = new(
        "KB0508", Severity.Error, "Posten tar för lång tid att läsa",
        "Texten har så många rader, spalter eller tecken av vissa slag att den skulle ta orimligt lång tid att tolka. Så ser bara text ut som har klistrats in av misstag.",
        "Ta bort det som inte hör till posten, eller dela upp den.");
}
