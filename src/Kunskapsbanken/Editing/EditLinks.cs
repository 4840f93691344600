using Kunskapsbanken.Editing.New;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Editing;

/// <summary>
/// The ways from a page to GitHub's own editor, where a proposal is made with no set-up at all: who may not write gets a copy of the
/// repository. Null where the repository is not known, or lies elsewhere.
/// </summary>
public static class EditLinks
{
    /// <summary>GitHub answers 414 to an address of more than eight kilobytes.</summary>
    public const int LongestAddress = 8000;

    private static readonly ImmutableDictionary<string, FieldDraft> Start = ImmutableDictionary<string, FieldDraft>.Empty.Add("status", new("draft"));

    /// <summary><c>owner/name</c>.</summary>
    public static string? NameOnGitHub(SiteSettings settings) =>
        Uri.TryCreate(settings.Repository, UriKind.Absolute, out var uri) && uri.Host == "github.com" ? uri.AbsolutePath.Trim('/') : null;

    /// <param name="file">A record's, below the root.</param>
    public static string? Edit(SiteSettings settings, string file) =>
        NameOnGitHub(settings) is { } name ? $"https://github.com/{name}/edit/main/{Uri.EscapeDataString(file).Replace("%2F", "/", StringComparison.Ordinal)}" : null;

    /// <summary>A new record that stands filled in with what it must have, each field explained.</summary>
    public static string? New(SiteSettings settings, CollectionInfo collection)
    {
        if (NameOnGitHub(settings) is not { } name)
            return null;
        var plan = NewRecord.Plan(collection.Folder, $"ny-{collection.Slug}", []);
        var text = RecordTemplate.Write(collection, $"content/{plan.Path}", Start, isShort: true);
        return $"https://github.com/{name}/new/main/content/{collection.Folder}?filename={Path.GetFileName(plan.Path)}&value={Uri.EscapeDataString(text)}";
    }
}
