using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Parse.Markdown;

/// <summary>What the Markdown texts of one record share: anchors that must not collide, and the links and words that they add up to.</summary>
public sealed class RecordText(string file, string path, List<Diagnostic> problems)
{
    private readonly HashSet<string> anchors = new(StringComparer.Ordinal);

    /// <summary>As diagnostics name it.</summary>
    public string File => file;

    /// <summary>Below the content folder; relative links start here.</summary>
    public string Path => path;

    public List<Diagnostic> Problems => problems;

    public List<ContentLink> Links { get; } = [];

    /// <summary>The words of every text, for search and for checks of language.</summary>
    public StringBuilder Words { get; } = new();

    public IReadOnlyCollection<string> Anchors => anchors;

    /// <summary>A free anchor for a heading: its slug, or the slug with a number.</summary>
    public string NewAnchor(string heading)
    {
        var slug = Naming.Slug(heading);
        if (slug.Length == 0)
            slug = "avsnitt";
        var anchor = slug;
        for (var n = 2; !anchors.Add(anchor); n++)
            anchor = string.Create(CultureInfo.InvariantCulture, $"{slug}-{n}");
        return anchor;
    }

    /// <summary>Takes an anchor that the record itself names, such as a duty's id.</summary>
    public void ReserveAnchor(string anchor) => anchors.Add(anchor);
}
