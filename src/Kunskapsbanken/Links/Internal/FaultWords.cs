using Kunskapsbanken.Diagnostics;

namespace Kunskapsbanken.Links.Internal;

/// <summary>What is said of a reference that leads nowhere.</summary>
public static class FaultWords
{
    public static Diagnostic Describe(BrokenReference broken)
    {
        var (reason, hint) = broken.Fault switch
        {
            LinkFault.NotAnAddress => ("är ingen adress", "Skriv hela adressen, till exempel https://exempel.se/sida."),
            LinkFault.Empty => ("är tom", "Skriv adressen, eller ta bort elementet."),
            LinkFault.UnknownScheme => ("börjar med något som ingen webbläsare förstår", broken.Suggestion is { } scheme ? $"Menade du ”{scheme}:”?" : "Länken skulle ha ersatts när sidan byggdes."),
            LinkFault.LocalFile => ("leder till en fil på författarens egen dator", "Lägg filen på webbplatsen och länka dit."),
            LinkFault.FolderWithoutIndex => ("leder till en mapp som inte har någon sida", "Länka till en fil i mappen, eller lägg dit en index.html."),
            LinkFault.WrongCase => ("finns inte med de versaler och gemener som är skrivna", Meant(broken)),
            LinkFault.WrongForm => ("finns inte med de tecken som är skrivna: å, ä eller ö är sammansatta på ett annat sätt", Meant(broken)),
            LinkFault.MissingAnchor => ("leder till ett ställe som inte finns på sidan", broken.Suggestion is { } anchor ? $"Menade du ”#{anchor}”?" : null),
            _ => ("finns inte", Meant(broken)),
        };
        return Errors.BrokenReference(broken.File, broken.Reference.Span, $"<{broken.Reference.Place}>", broken.Reference.Address, reason, hint);
    }

    private static string? Meant(BrokenReference broken) => broken.Suggestion is { } meant ? $"Menade du ”{meant}”?" : null;
}
