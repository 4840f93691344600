using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using Kunskapsbanken.Load;
using Kunskapsbanken.Theme.Pages;
using Kunskapsbanken.Theme.Pages.Records;

namespace Kunskapsbanken.Theme;

/// <summary>The theme that comes with the generator: a field guide, with its sources in the margin.</summary>
public sealed class StandardTheme : ITheme
{
    private static readonly string[] Languages = ["en", "sv"];

    // Read when the language is asked for: a site has one, and a build that finds nothing new asks for none.
    private readonly Dictionary<string, Lazy<Texts>> texts;
    private readonly ConditionalWeakTable<SiteSettings, Texts> ownTexts = [];
    private readonly ConcurrentBag<PageRenderer> renderers = [];

    public StandardTheme()
    {
        var assembly = typeof(StandardTheme).Assembly;
        texts = Languages.ToDictionary(l => l, l => new Lazy<Texts>(() => Read(assembly, l)), StringComparer.Ordinal);
        Assets = ThemeAssets.Of(assembly);
        // A module's id is a hash over all that was compiled into it: templates, texts, assets, and in the engine the labels of fields.
        Version = new KeyBuilder().Add(Id(typeof(StandardTheme))).Add(Id(typeof(Page))).ToHash();
    }

    public ContentHash Version { get; }

    public ImmutableArray<Asset> Assets { get; }

    public ImmutableArray<PagePath> OptionalPages { get; } = [.. CollectionInfo.All.Select(c => Addresses.Of(c.Collection)), .. Layouts.Site.FootLinks.Select(l => new PagePath(l.Path)), MapPage.Address, MatrixPage.Address, TimelinePage.Address, ComparePage.Address, PlanPage.Address];

    /// <exception cref="KeyNotFoundException">The theme does not speak the language; the settings allow only those that it does.</exception>
    public IReadOnlyDictionary<string, string> Texts(string language) => texts[language].Value.All;

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
        var words = ownTexts.GetValue(frame.Settings, s => texts[s.Language].Value.With(s.Look.Texts.Select(t => KeyValuePair.Create(t.Key, t.Value.Value))));
        var view = new View(page, frame, words);
        return page switch
        {
            RecordPage p => TemplateOf(new RecordView(p, frame, words)),
            CollectionPage p => new CollectionList { View = view, Page = p },
            StartPage p => new Start { View = view, Page = p },
            MunicipalitiesPage p => new Municipalities { View = view, Page = p },
            SearchPage p => new Search { View = view, Page = p },
            AlphabetPage p => new AlphabetList { View = view, Page = p },
            NewsPage p => new News { View = view, Page = p },
            EditorialPage p => new WorkList { View = view, Page = p },
            LinksPage p => new WebLinks { View = view, Page = p },
            DataPage p => new DataList { View = view, Page = p },
            HelpPage p => new Help { View = view, Page = p },
            HelpIndexPage p => new HelpIndex { View = view, Page = p },
            MapPage p => new Map { View = view, Page = p },
            MatrixPage p => new Matrix { View = view, Page = p },
            TimelinePage p => new Timeline { View = view, Page = p },
            ComparePage p => new Compare { View = view, Page = p },
            PlanPage p => new Plan { View = view, Page = p },
            ThanksPage p => new Thanks { View = view, Page = p },
            StylePage p => new Style { View = view, Page = p },
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

    private static Texts Read(Assembly assembly, string language)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream($"texts/{language}.yml")!);
        return Theme.Texts.Read(language, reader);
    }

    private static string Id(Type type) => type.Module.ModuleVersionId.ToString();
}
