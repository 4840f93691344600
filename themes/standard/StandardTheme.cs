using System.Collections.Concurrent;
using System.Reflection;
using Kunskapsbanken.Load;
using Kunskapsbanken.Theme.Pages;
using Kunskapsbanken.Theme.Pages.Records;

namespace Kunskapsbanken.Theme;

/// <summary>The theme that comes with the generator: a field guide, with its sources in the margin.</summary>
public sealed class StandardTheme : ITheme
{
    private readonly Texts texts;
    private readonly ConcurrentBag<PageRenderer> renderers = [];

    /// <param name="language">One of the files in <c>texts/</c>.</param>
    /// <exception cref="ArgumentException">There is no such file.</exception>
    public StandardTheme(string language = "sv")
    {
        var assembly = typeof(StandardTheme).Assembly;
        using var stream = assembly.GetManifestResourceStream($"texts/{language}.yml")
            ?? throw new ArgumentException($"texts/{language}.yml is not there.", nameof(language));
        using var reader = new StreamReader(stream);
        texts = Texts.Read(language, reader);
        Assets = ThemeAssets.Of(assembly);
        // A module's id is a hash over all that was compiled into it: templates, texts, assets, and in the engine the labels of fields.
        Version = new KeyBuilder().Add(Id(typeof(StandardTheme))).Add(Id(typeof(Page))).Add(language).ToHash();
    }

    public ContentHash Version { get; }

    public ImmutableArray<Asset> Assets { get; }

    public ImmutableArray<PagePath> OptionalPages { get; } = [.. Layouts.Site.FootLinks.Select(l => new PagePath(l.Path))];

    public string Render(Page page, SiteFrame frame)
    {
        if (!renderers.TryTake(out var renderer))
            renderer = new();
        // A renderer that has thrown is not put back.
        var html = renderer.Render(TemplateOf(page, frame));
        renderers.Add(renderer);
        return html;
    }

    private Template TemplateOf(Page page, SiteFrame frame)
    {
        var view = new View(page, frame, texts);
        return page switch
        {
            RecordPage p => TemplateOf(new RecordView(p, frame, texts)),
            CollectionPage p => new CollectionList { View = view, Page = p },
            StartPage p => new Start { View = view, Page = p },
            MunicipalitiesPage p => new Municipalities { View = view, Page = p },
            SearchPage p => new Search { View = view, Page = p },
            AlphabetPage p => new AlphabetList { View = view, Page = p },
            NewsPage p => new News { View = view, Page = p },
            LinksPage p => new WebLinks { View = view, Page = p },
            DataPage p => new DataList { View = view, Page = p },
            HelpPage p => new Help { View = view, Page = p },
            HelpIndexPage p => new HelpIndex { View = view, Page = p },
            EditionsPage p => new EditionList { View = view, Page = p },
            ChangesPage p => new EditionChangesList { View = view, Page = p },
            GonePage p => new EditionGone { View = view, Page = p },
            NotFoundPage p => new NotFound { View = view, Page = p },
            _ => new Plain { View = view, Page = page },
        };
    }

    private static Template TemplateOf(RecordView view) => view.Record switch
    {
        Practice => new PracticeRecord { View = view },
        Guideline => new GuidelineRecord { View = view },
        Followup => new FollowupRecord { View = view },
        Consultation => new ConsultationRecord { View = view },
        Seminar => new SeminarRecord { View = view },
        Meeting => new MeetingRecord { View = view },
        Network => new NetworkRecord { View = view },
        TrainingMaterial => new TrainingRecord { View = view },
        Organisation => new OrganisationRecord { View = view },
        County => new CountyRecord { View = view },
        Concept => new ConceptRecord { View = view },
        Source => new SourceRecord { View = view },
        FreePage => new FreePageRecord { View = view },
        _ => new AnyRecord { View = view },
    };

    private static string Id(Type type) => type.Module.ModuleVersionId.ToString();
}
