using Kunskapsbanken.Records;

namespace Kunskapsbanken.Load;

/// <summary>The file as editors write it.</summary>
public sealed record SettingsFile
{
    [Field("Namn", "Webbplatsens namn.")]
    public required Authored<string> Title { get; init; }

    [Field("Beskrivning", "En mening om webbplatsen.")]
    public required Authored<string> Description { get; init; }

    [Field("Utgivare", "Organisationen bakom webbplatsen.")]
    public required Authored<string> Publisher { get; init; }

    [Field("Adress", "Där webbplatsen ska ligga.", Example = "https://kunskapsbanken.example")]
    public Authored<WebAddress>? BaseUrl { get; init; }

    [Field("Kodförråd", "Förrådets adress på webben.")]
    public Authored<WebAddress>? Repository { get; init; }

    [Field("Formulär", "Redigeringsformulärets adress, när det finns.", Example = "https://redigera.kommunen.example/")]
    public Authored<WebAddress>? Form { get; init; }

    [Field("Språk", "Gränssnittets språk.", Example = "sv")]
    [Pattern("^(sv|en)$", "sv eller en")]
    public Authored<string>? Language { get; init; }

    [Field("Kontakt", "En funktionsadress för e-post som någon läser.", Example = "kunskapsbanken@kommun.example")]
    [Pattern("^[^@\\s]+@[^@\\s]+$", "en e-postadress")]
    public Authored<string>? Contact { get; init; }

    [Field("Sidfot", "Länkarna längst ner på varje sida, i stället för de vanliga.")]
    public AuthoredList<SettingsMenuItem> Footer { get; init; } = AuthoredList<SettingsMenuItem>.Absent;

    [Field("Utan", "Samlingar som webbplatsen inte ska ha, med mappens namn.", Example = "[consultations]")]
    public AuthoredList<string> Without { get; init; } = AuthoredList<string>.Absent;

    [Field("Licens", "Adressen till licensen för texter och data. CC BY 4.0 om inget annat sägs.", Example = "https://creativecommons.org/licenses/by/4.0/")]
    public Authored<WebAddress>? License { get; init; }

    [Field("Meny", "Länkarna överst på varje sida.")]
    public AuthoredList<SettingsMenuItem> Menu { get; init; } = AuthoredList<SettingsMenuItem>.Absent;

    [Field("Största post", "Så många kilobyte får en post vara.", Example = "256")]
    public Authored<long>? MaxRecordKb { get; init; }

    [Field("Största hela sökindexet", "Så många kilobyte får sökindexet i lunrs format (/sok/lunr-index.json) vara. 0 för att inte ha det.", Example = "8192")]
    public Authored<long>? MaxLunrIndexKb { get; init; }

    [Field("Länkar", "Hur döda länkar till andra webbplatser bedöms.")]
    public Authored<SettingsLinks>? Links { get; init; }
}

public sealed record SettingsLinks
{
    [Field("Fel för nya", "Om en länk som just har dött, eller är död när den skrivs, är ett fel: yes eller no.", Example = "yes")]
    [Pattern("^(yes|no)$", "yes eller no")]
    public Authored<string>? FailOnNew { get; init; }

    [Field("Varna i dagar", "Så många dagar får en känd död länk utan arkivkopia stå kvar innan den är ett fel.", Example = "30")]
    public Authored<long>? WarnDays { get; init; }
}

public sealed record SettingsMenuItem
{
    [Field("Titel", "Länkens text.")]
    public required Authored<string> Title { get; init; }

    [Field("Adress", "Adress på webbplatsen.", Example = "/exempel/")]
    [Pattern("^/[a-z0-9/-]*$", "en adress på webbplatsen, till exempel /exempel/")]
    public required Authored<string> Path { get; init; }
}
