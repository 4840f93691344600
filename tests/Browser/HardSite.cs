using System.Text;
using Kunskapsbanken.Theme;

namespace Kunskapsbanken.Browser.Tests;

/// <summary>A site of records as hard on a page as the model allows: as little as may be said, as much as may be said, words that never end.</summary>
public sealed class HardSite : IDisposable
{
    private const string Head = "summary: En sammanfattning.\nstatus: published\npage_owner: {organisation: skl, role: redaktionen}\nlast_reviewed: 2018-01-15\n";

    /// <summary>Eighty letters without a place to break.</summary>
    private static readonly string Word = string.Concat(Enumerable.Repeat("extremismförebyggandesamordning", 3))[..80];

    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("kb-hard-");

    public HardSite()
    {
        Write("site/site.yml", "title: Prov\ndescription: En provplats.\npublisher: Provkommunen\nmenu:\n  - {title: Exempel, path: /exempel/}\n");
        Write("content/organisations/skl.yml", $"title: SKL\n{Head}sources: []\nname: SKL\nkind: interest-organisation\nlevel: national\n");
        Write("content/counties/provlan.yml", $"title: {Word} län\n{Head}sources: []\nlanskod: \"01\"\n");
        Write("content/concepts/insatser.yml", $"title: {Word}\n{Head}{Concept("action-area")}");
        Write("content/concepts/unga.yml", $"title: Unga\n{Head}{Concept("target-group")}");
        Write("content/practices/tomt.md", Practice("Ett exempel som inte säger något", "{unknown: not-stated}", "{unknown: not-stated}"));
        Write("content/practices/langt.md", Practice(LongTitle, $"{Word} {Word}.", "[insatser]"));
        // More than the tools' lists, a cell of the matrix and a list of back-links hold.
        for (var n = 1; n <= Many; n++)
            Write($"content/practices/nummer-{n}.md", Practice($"Ett av många exempel, nummer {n}", "Prov.", "[insatser]").Replace("target_group: {unknown: not-stated}", "target_group: [unga]", StringComparison.Ordinal));
        Write("content/guidelines/trehundra.md", Guideline());
        // Over midnight into the day when clocks are set back: two o'clock comes twice.
        Write("content/seminars/midnatt.md", Seminar("Ett seminarium över midnatt", "2016-12-31", "18:00", "02:30", ("18:00", "23:30"), ("23:30", "00:30"), ("00:30", "02:30")));
        Write("content/seminars/klockan.md", Seminar("Ett seminarium när klockan ställs om", "2016-10-29", "22:00", "03:30", ("22:00", "02:30"), ("02:45", "03:30")));
        var report = SiteBuild.Run(
            new(root.FullName, Path.Combine(root.FullName, "content"), Output, Path.Combine(root.FullName, "state"), "https://kunskapsbanken.example", true, 2, new(2018, 3, 1), new StandardTheme()),
            write: true,
            CancellationToken.None);
        if (report.Written is null)
            throw new InvalidDataException("The hard content does not build:\n" + string.Join('\n', report.Problems.Where(p => p.IsError).Take(20)));
    }

    public string Output => Path.Combine(root.FullName, "output");

    /// <summary>Practices that are all alike.</summary>
    private const int Many = 210;

    /// <summary>As long as the model allows.</summary>
    private static string LongTitle => (Word + " " + string.Concat(Enumerable.Repeat("och så vidare i all oändlighet ", 5)))[..200].Trim();

    public void Dispose() => root.Delete(recursive: true);

    private static string Concept(string scheme) => $"sources: []\nscheme: {scheme}\npref_label: prov\ndefinition: Allt.\n";

    private static string Practice(string title, string text, string concepts) =>
        $"---\ntitle: {title}\n{Head}sources: {{unknown: not-stated}}\nowner: skl\nproblem: {text}\napproach: {text}\nsuccess_factors: {text}\nchallenges: {text}\ndid_not_work: {text}\n"
        + $"action_areas: {concepts}\ntarget_group: {{unknown: not-stated}}\nprofessions: {{unknown: not-stated}}\nevidence: {{unknown: not-stated}}\nrisks: {{unknown: not-stated}}\n---\n";

    private static string Guideline()
    {
        var text = new StringBuilder($"---\ntitle: En plan med trehundra uppgifter\n{Head}sources: []\ndoc_type: plan\nissuer: skl\ndecided_by: {{unknown: illegible}}\ndecided_on: 2016\nin_force: in-force\naction_areas: [insatser]\nduties:\n");
        for (var n = 1; n <= 300; n++)
            text.Append($"  - {{id: uppgift-{n}, responsible: nämnd {n % 40}, does: Göra sak nummer {n}{(n % 50 == 0 ? " " + Word : "")}., recurrence: årligen, action_area: insatser}}\n");
        return text.Append("---\n").ToString();
    }

    private static string Seminar(string title, string date, string start, string end, params (string Start, string End)[] items) =>
        $"---\ntitle: {title}\n{Head}sources: []\norganisers: [skl]\ndate: {date}\nstart: \"{start}\"\nend: \"{end}\"\npurpose: Prov.\nframing_questions: [Vad händer?]\nprogramme:\n"
        + string.Concat(items.Select((i, n) => $"  - {{start: \"{i.Start}\", end: \"{i.End}\", title: Punkt {n + 1}}}\n")) + "---\n";

    private void Write(string path, string text)
    {
        var file = Path.Combine(root.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
