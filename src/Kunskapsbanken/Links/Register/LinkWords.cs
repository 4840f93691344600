namespace Kunskapsbanken.Links.Register;

/// <summary>States and reasons in Swedish, for messages and pages.</summary>
public static class LinkWords
{
    public static string State(LinkState state) => state switch
    {
        LinkState.Ok => "fungerar",
        LinkState.Broken => "trasig",
        LinkState.Unreachable => "går inte att nå",
        _ => "inte kontrollerad",
    };

    /// <param name="how">As the register has it.</param>
    public static string? How(string? how) => how switch
    {
        null => null,
        "404" => "sidan finns inte (404)",
        "410" => "sidan är borttagen (410)",
        "401" or "403" or "407" => $"webbplatsen släpper inte in oss ({how})",
        "429" => "webbplatsen ber oss vänta (429)",
        "451" => "sidan är spärrad av juridiska skäl (451)",
        "missing-fragment" => "sidan finns, men inte stället på den",
        "no-such-host" => "webbplatsen finns inte",
        "lookup-failed" => "webbplatsens namn gick inte att slå upp",
        "connection-failed" => "webbplatsen tar inte emot anslutningar",
        "certificate" => "webbplatsens certifikat går inte att lita på",
        "timed-out" => "webbplatsen svarar inte i tid",
        "bad-answer" => "webbplatsens svar går inte att förstå",
        "redirect-loop" or "too-many-redirects" => "adressen skickar runt i en ring",
        "bad-redirect" => "adressen skickar vidare till något som inte är en sida",
        "needs-cookies" => "webbplatsen kräver kakor",
        "private-address" => "adressen leder till ett privat nät",
        "robots" => "webbplatsen ber program hålla sig borta",
        "asked-to-wait" => "webbplatsen ber oss komma senare",
        "host-silent" => "webbplatsen svarade inte på andra frågor",
        "not-an-address" => "adressen går inte att läsa",
        "soft-not-found" => "sidan svarar, men säger att den inte finns",
        "redirects-to-front" => "adressen leder numera till webbplatsens startsida",
        _ when how.Length == 3 && how[0] == '5' => $"webbplatsen har fel på sin sida ({how})",
        _ => $"svar {how}",
    };
}
