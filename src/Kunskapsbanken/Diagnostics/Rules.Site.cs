namespace Kunskapsbanken.Diagnostics;

/// <content>Of the site's settings: KB09xx.</content>
public static partial class Rules
{
    public static readonly Rule BadSettings = new(
        "KB0901", Severity.Error, "Fel i site.yml",
        "Webbplatsens inställningar går inte att använda.",
        "Rätta raden.");

    public static readonly Rule BrokenMenuLink = new(
        "KB0902", Severity.Error, "Menyn länkar till en sida som inte finns",
        "En adress under menu i site.yml leder ingenstans.",
        "Rätta adressen, eller ta bort raden ur menyn.");

    public static readonly Rule NoWholeIndex = new(
        "KB0903", Severity.Info, "Hela sökindexet är utelämnat",
        "Sökindexet i lunrs format är större än vad en webbläsare bör hämta. Webbplatsens egen sökning berörs inte: den hämtar bara de delar som en fråga behöver.",
        "Det behöver inte åtgärdas. Vill andra ha hela indexet: höj max_lunr_index_kb i site.yml.");

    public static readonly Rule UnknownText = new(
        "KB0904", Severity.Error, "Fel i site/texts.yml",
        "En text som webbplatsen vill byta ut finns inte i temat, eller saknar platserna {0} för de värden som sätts in.",
        "Skriv namnet som i themes/standard/texts/sv.yml, och behåll platserna.");
}
