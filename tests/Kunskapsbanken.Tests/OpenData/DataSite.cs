namespace Kunskapsbanken.Tests.OpenData;

/// <summary>The golden content, at an address, with a practice whose words are hard on every format.</summary>
internal static class DataSite
{
    public const string Address = "https://cykelbanken.example";

    public const string Hard = "content/practices/svar.md";

    public static TestSite Build()
    {
        var site = new TestSite();
        var golden = Path.Combine(TestSite.RepositoryRoot, "tests", "golden");
        site.Delete("content/organisations/skl.yml");
        site.Delete("content/sources/kalla.yml");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(golden, "content"), "*", SearchOption.AllDirectories).Append(Path.Combine(golden, "site", "site.yml")))
            site.Write(Path.GetRelativePath(golden, file), File.ReadAllText(file));
        site.Write(Hard, """"
            ---
            title: "=SUMMA(A1), \"svår\"; </script>"
            summary: "Åäö 🙂, med ”citat” och \"raka\"."
            status: published
            page_owner: {organisation: trafikrad, role: redaktionen}
            last_reviewed: 2018-02-01
            sources: [{source: cykelrapport}]
            owner: bjorkasen
            municipalities: {unknown: not-stated}
            started: {unknown: illegible}
            ended: [{value: 2016, source: cykelrapport}, {value: 2017, source: cykelrapport}]
            problem: |
              Rad ett.

              - Rad "två", med komma
            approach: "@alla"
            success_factors: "+1"
            challenges: Regn.
            did_not_work: {unknown: not-yet-known}
            action_areas: [trygg-skolvag]
            target_group: [elever]
            professions: []
            evidence: {level: 2, year: 2017}
            risks: [halka]
            resources: {unknown: not-published}
            transfers: [{to: bjorkasen, year: 2017, outcome: adapted}, {to: trafikrad}]
            ---
            """");
        Assert.DoesNotContain(site.Build().Problems, p => p.IsError);
        return site;
    }
}
