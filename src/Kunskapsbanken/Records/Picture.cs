namespace Kunskapsbanken.Records;

/// <summary>Bild: a picture among the site's own files, with what it shows in words.</summary>
public sealed record Picture
{
    [Field("Fil", "Bildens adress på webbplatsen. Filen ligger i site/static.", Example = "/bidra/1-forslag.webp", SiteFile = true)]
    [Pattern(@"^/[a-z0-9/_-]+\.(avif|gif|jpeg|jpg|png|webp)$", "bildens adress, till exempel /bidra/1-forslag.webp")]
    public required Authored<string> File { get; init; }

    [Field("Beskrivning", "Vad bilden visar, för den som inte ser den.", Example = "Formuläret med fälten till vänster och sidan till höger.", MaxLength = 300)]
    public required Authored<string> Alt { get; init; }

    [Field("Bildtext", "Det som läsaren ska lägga märke till eller göra.", MaxLength = 500)]
    public required Authored<string> Caption { get; init; }
}
