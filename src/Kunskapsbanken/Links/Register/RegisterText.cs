namespace Kunskapsbanken.Links.Register;

/// <summary>
/// Writes the register: YAML with one link on each line, in the order of addresses. A link that changes is one changed line, and a
/// merge that keeps both sides' lines (merge=union) is still a register.
/// </summary>
public static class RegisterText
{
    public const string DefaultPreamble = """
        # Länkregistret: vad som är känt om varje länk till andra webbplatser.
        # Under ignore skriver du undantag: adress (gärna med * sist), skäl och sista dag. Under links skriver "kb links --external",
        # en rad för varje länk; bara archived (adressen till en arkivkopia) skrivs för hand.
        ignore: []

        """;

    public const string LinksKey = "links:";

    public static string Render(LinkRegister register)
    {
        var text = new StringBuilder(register.Preamble);
        if (register.Preamble.Length > 0 && !register.Preamble.EndsWith('\n'))
            text.Append('\n');
        text.Append(LinksKey).Append('\n');
        foreach (var entry in register.Entries.Values)
            Append(text, entry);
        return text.ToString();
    }

    private static void Append(StringBuilder text, LinkEntry entry)
    {
        text.Append("  - {url: ").Append(Quoted(entry.Address)).Append(", state: ").Append(Word(entry.State));
        Field(text, "last_ok", Day(entry.LastOk));
        Field(text, "first_failure", Day(entry.FirstFailure));
        Field(text, "how", entry.How);
        Field(text, "moved_to", entry.MovedTo is null ? null : Quoted(entry.MovedTo));
        Field(text, "archived", entry.Archived is null ? null : Quoted(entry.Archived));
        text.Append("}\n");
    }

    private static void Field(StringBuilder text, string name, string? value)
    {
        if (value is not null)
            text.Append(", ").Append(name).Append(": ").Append(value);
    }

    public static string Word(LinkState state) => state switch
    {
        LinkState.Ok => "ok",
        LinkState.Broken => "broken",
        LinkState.Unreachable => "unreachable",
        _ => "unchecked",
    };

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
