using FsCheck;
using FsCheck.Fluent;

namespace Kunskapsbanken.Tests;

/// <summary>The records of a small site that builds: concepts, organisations, a guideline and practices that point to each other.</summary>
internal static class RandomSite
{
    private const string Head = "summary: Om {0}.\nstatus: published\npage_owner: {organisation: skl, role: redaktionen}\nlast_reviewed: 2018-01-15\nsources: [{source: kalla}]\n";

    private static readonly string[] Words = ["Öppet hus", "Ärlig dialog", "Åtgärdsplan", "Vardagsmakt", "Wikiträff", "Äldre och yngre", "zonarbete", "Dialog på torget", "Tidiga samtal", "Lägesbild"];

    /// <summary>Paths and texts.</summary>
    public static Gen<Dictionary<string, string>> Records { get; } =
        from concepts in Gen.Choose(1, 6)
        from organisations in Gen.Choose(1, 4)
        from practices in Gen.Choose(0, 8)
        from words in Gen.Elements(Words).ListOf(concepts + organisations + practices)
        from picks in Gen.Choose(0, 100).ListOf(practices * 4)
        select Compose(concepts, organisations, practices, [.. words], [.. picks]);

    /// <summary>What an editor does to a file: writes it anew with another title, adds it, or takes it away.</summary>
    public static string Retitled(string text, int seed) => text.Replace("title: ", $"title: {(char)('A' + (seed % 26))}", StringComparison.Ordinal);

    private static Dictionary<string, string> Compose(int concepts, int organisations, int practices, string[] words, int[] picks)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < concepts; i++)
            files[$"content/concepts/begrepp-{i}.md"] = $"---\ntitle: {words[i]} {i}\n{Top(words[i])}scheme: {(i % 2 == 0 ? "action-area" : "target-group")}\npref_label: {words[i]} {i}\ndefinition: Ett ord för **{words[i]}**.\n---\n## Mer om ordet\n\nSe [källan](xref:sources/kalla).\n";
        for (var i = 0; i < organisations; i++)
            files[$"content/organisations/aktor-{i}.yml"] = $"title: {words[concepts + i]} {i}\n{Top(words[concepts + i])}name: Aktören {i}\nkind: interest-organisation\nlevel: national\n";
        for (var i = 0; i < practices; i++)
        {
            var word = words[concepts + organisations + i];
            var pick = picks.AsSpan(i * 4, 4);
            files[$"content/practices/exempel-{i}.md"] = $"""
                ---
                title: {word} {i}
                {Top(word)}owner: aktor-{pick[0] % organisations}
                problem: Ett problem.
                approach: Ett sätt med [begreppet](xref:concepts/begrepp-{pick[1] % concepts}).
                success_factors: Tid.
                challenges: Ork.
                did_not_work: {(pick[2] % 2 == 0 ? "{unknown: not-yet-known}" : "Brev.")}
                action_areas: [begrepp-0]
                target_group: []
                professions: []
                evidence: {"{level: "}{pick[3] % 5}{"}"}
                risks: []
                ---
                ## Så gick det till

                Läs [mer](#sa-gick-det-till).

                """;
        }

        return files;
    }

    private static string Top(string word) => Head.Replace("{0}", word, StringComparison.Ordinal);
}
