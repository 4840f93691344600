using Kunskapsbanken.Editions.Changes;
using Kunskapsbanken.Load;
using Kunskapsbanken.Records;
using Kunskapsbanken.Render;
using Kunskapsbanken.Render.Files;

namespace Kunskapsbanken.Editions;

/// <summary>The editions as an Atom feed (RFC 4287): one entry for each, with what changed since the one before.</summary>
public static class EditionFeed
{
    /// <summary>Records named in an entry; the page tells of them all.</summary>
    private const int MaxNamed = 100;

    public static readonly PagePath Path = new("/utgavor/atom.xml");

    /// <summary>Nothing when site.yml gives no base URL: a feed is read elsewhere and needs whole addresses.</summary>
    public static IEnumerable<Output> Of(Chronicle chronicle, SiteSettings settings, SiteFrame frame)
    {
        var steps = chronicle.Steps.Where(s => s.To is not null).Reverse().ToList();
        if (steps.Count > 0 && frame.Absolute(Path) is not null)
            yield return new(Path.File, new KeyBuilder().Add("atom").Add(settings.Hash).AddAll(steps, s => $"{s.To!.Key} {s.Key}").ToHash(), () => Write(steps, settings, frame));
    }

    private static byte[] Write(List<EditionChanges> steps, SiteSettings settings, SiteFrame frame)
    {
        var page = frame.Absolute(EditionInfo.ListPath)!;
        using var feed = new AtomText($"{settings.Title}: utgåvor", page, frame.Absolute(Path)!, page, settings.Publisher, steps[0].To!.Published.Earliest);
        foreach (var step in steps)
        {
            var edition = step.To!;
            var address = frame.Absolute(edition.Path)!;
            feed.Entry().Text("title", $"{char.ToUpper(edition.FullName[0], CultureInfo.InvariantCulture)}{edition.FullName[1..]}").Text("id", address)
                .Time("updated", edition.Published.Earliest).Time("published", edition.Published.Earliest)
                .Link("alternate", "text/html", address).Link("related", "text/html", frame.Absolute(edition.ChangesPath)!)
                .Html(ContentOf(step, frame)).End();
        }

        return feed.ToBytes();
    }

    private static string ContentOf(EditionChanges step, SiteFrame frame)
    {
        if (step.From is null)
            return $"<p>Den första utgåvan, med {step.After.Entries.Length} poster.</p>";
        var html = new StringBuilder().Append(CultureInfo.InvariantCulture, $"<p>Sedan {step.From.Name}: {Counts(step)}.</p><ul>");
        foreach (var change in step.Records.Where(r => r.Kind != RecordChangeKind.Reviewed).Take(MaxNamed))
        {
            var edition = change.After is null ? step.From : step.To!;
            var address = frame.Absolute(new(edition.Path.Text.TrimEnd('/') + change.Latest.Path.Text))!;
            html.Append(CultureInfo.InvariantCulture, $"<li><a href=\"{Encode(address)}\">{Encode(change.Latest.Title)}</a> ({Terms.Label(change.Kind)})</li>");
        }

        return html.Append(CultureInfo.InvariantCulture, $"</ul><p><a href=\"{Encode(frame.Absolute(step.To!.ChangesPath)!)}\">Alla ändringar, fält för fält</a></p>").ToString();
    }

    private static string Counts(EditionChanges step) =>
        $"{step.Count(RecordChangeKind.Added)} nya, {step.Count(RecordChangeKind.Changed)} ändrade, {step.Count(RecordChangeKind.Reviewed)} granskade och {step.Count(RecordChangeKind.Removed)} borttagna poster";

    private static string Encode(string text) => System.Net.WebUtility.HtmlEncode(text);
}
