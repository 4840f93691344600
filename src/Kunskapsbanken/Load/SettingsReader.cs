using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Links.Register;
using Kunskapsbanken.Parse.Fields;
using Kunskapsbanken.Parse.Markdown;
using Kunskapsbanken.Parse.Yaml;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Load;

/// <summary>Reads <c>site.yml</c> with the same reader as the records, so that its faults are told in the same way.</summary>
public static class SettingsReader
{
    private static readonly PartType Fields = PartType.Of(typeof(SettingsFile));

    private const int LargestFile = 256 * 1024;

    /// <param name="root">The folder that holds <c>site/site.yml</c>.</param>
    /// <param name="baseUrl">From the command line; goes before the file's.</param>
    /// <returns>Null after a diagnostic.</returns>
    public static SiteSettings? Load(string root, string? baseUrl, List<Diagnostic> problems)
    {
        const string name = "site/site.yml";
        if (SettledFile.ReadText(root, name, name, LargestFile, problems) is not { } text)
            return null;
        if (YamlReader.Read(name, text, 0, problems) is not YamlMapping mapping)
        {
            problems.Add(Errors.BadSettings(name, Span.None, "Filen har inga inställningar.", "Börja med title: …"));
            return null;
        }

        var context = new FieldContext(name, new RecordText(name, name, problems), new MarkdownReader(), problems);
        if (PartReader.Of(Fields).Read(mapping, name, new(1, 1, 0), context) is not SettingsFile file)
            return null;
        var url = baseUrl ?? file.BaseUrl?.ValueOrDefault.Text;
        var look = SiteLook.Load(root, problems);
        return new()
        {
            Hash = new KeyBuilder().Add(ContentHash.Of(text)).Add(url ?? "").Add(look.Hash).ToHash(),
            Language = file.Language?.ValueOrDefault ?? "sv",
            Contact = file.Contact?.ValueOrDefault,
            Footer = Links(file.Footer),
            Without = [.. file.Without.Select(w => CollectionOf(w, name, problems)).OfType<Collection>()],
            Look = look,
            Title = file.Title.ValueOrDefault!,
            Description = file.Description.ValueOrDefault!,
            Publisher = file.Publisher.ValueOrDefault!,
            BaseUrl = url?.TrimEnd('/'),
            Repository = file.Repository?.ValueOrDefault.Text,
            Form = file.Form?.ValueOrDefault.Text,
            Menu = Links(file.Menu),
            License = file.License?.ValueOrDefault.Text ?? SiteSettings.CreativeCommons,
            MaxLunrIndexBytes = Math.Max(0, file.MaxLunrIndexKb?.ValueOrDefault ?? 8192) * 1024,
            MaxRecordBytes = (int)Math.Clamp((file.MaxRecordKb?.ValueOrDefault ?? 256) * 1024, 1024, 16 * 1024 * 1024),
            Links = PolicyOf(file.Links?.ValueOrDefault),
        };
    }

    private static ImmutableArray<MenuItem> Links(AuthoredList<SettingsMenuItem> items) =>
        [.. items.Select(m => new MenuItem(m.Value.Title.ValueOrDefault!, m.Value.Path.ValueOrDefault!, m.Value.Path.Span))];

    private static Collection? CollectionOf(Located<string> folder, string name, List<Diagnostic> problems)
    {
        if (CollectionInfo.TryOfFolder(folder.Value, out var info))
            return info.Collection;
        problems.Add(Errors.BadSettings(name, folder.Span, $"”{folder.Value}” under without är ingen samling.", Suggestion.For(folder.Value, CollectionInfo.All.Select(c => c.Folder))));
        return null;
    }

    private static LinkPolicy PolicyOf(SettingsLinks? links) => new(
        links?.FailOnNew?.ValueOrDefault is not "no",
        (int)Math.Clamp(links?.WarnDays?.ValueOrDefault ?? LinkPolicy.Default.WarnDays, 0, 36500));
}
