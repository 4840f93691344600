using System.Collections.Frozen;

namespace Kunskapsbanken.Check.Privacy;

/// <summary>Tells a person's e-mail address from a function's.</summary>
internal static class MailAddress
{
    /// <summary>Where people have private addresses. The ending is left out: hotmail.com, hotmail.se.</summary>
    private static readonly FrozenSet<string> PrivateHosts = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "gmail", "googlemail", "hotmail", "outlook", "live", "msn", "yahoo", "icloud", "me", "mac", "protonmail", "proton", "telia", "bredband", "bredbandsbolaget", "comhem", "spray", "tele2", "home", "glocalnet", "swipnet", "passagen", "bahnhof", "ownit", "gmx", "aol");

    /// <summary>Words that name a function. One of them anywhere before the @ is enough.</summary>
    private static readonly string[] Functions =
    [
        "info", "kontakt", "regist", "diarie", "kansli", "kommun", "stad", "region", "landsting", "remiss", "svar", "support", "press", "redaktion",
        "service", "center", "nämnd", "namnd", "förvaltning", "forvaltning", "social", "utbild", "skola", "samord", "säker", "saker", "funktion", "arkiv", "bibliotek",
        "post", "webb", "web", "admin", "hej", "jour", "stöd", "stod", "orosanm", "brott", "prevent", "nätverk", "natverk", "konferens", "anmäl", "anmal",
        "dataskydd", "jurist", "styrelse", "avdelning", "enhet", "rotel", "tillgang", "tillgäng", "noreply", "no-reply", "projekt", "team", "expedition", "reception",
    ];

    public static bool IsPersonal(string address)
    {
        var at = address.IndexOf('@', StringComparison.Ordinal);
        var host = address[(at + 1)..];
        var name = address[..at];
        if (PrivateHosts.Contains(host[..host.LastIndexOf('.')]))
            return true;
        return !Functions.Any(f => name.Contains(f, StringComparison.OrdinalIgnoreCase)) && IsFirstAndLastName(name);
    }

    /// <summary>Two or three words of letters with dots between: anna.andersson.</summary>
    private static bool IsFirstAndLastName(string name)
    {
        var parts = name.Split('.');
        return parts.Length is 2 or 3 && parts.All(p => p.Length >= 2 && p.All(c => char.IsLetter(c) || c == '-'));
    }
}
