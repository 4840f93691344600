using System.CommandLine;

namespace Kunskapsbanken.Site;

/// <summary>The options that every command takes.</summary>
internal sealed class CommonOptions
{
    private readonly Option<DirectoryInfo?> root = new("--root") { Description = "Mappen med site/site.yml. Annars närmaste mapp uppåt.", Recursive = true };
    private readonly Option<DirectoryInfo?> content = new("--content") { Description = "Mappen med poster. Annars content under --root.", Recursive = true };
    private readonly Option<DirectoryInfo?> output = new("--output") { Description = "Mappen som webbplatsen skrivs till. Annars output under --root.", Recursive = true };
    private readonly Option<string?> baseUrl = new("--base-url") { Description = "Webbplatsens adress. Går före den i site.yml.", Recursive = true };
    private readonly Option<bool> noIndex = new("--no-index") { Description = "Be sökmotorer att låta bli sidorna, för förhandsvisningar.", Recursive = true };
    private readonly Option<ReportFormat> format = new("--format") { Description = "Hur problem skrivs ut.", DefaultValueFactory = _ => ReportFormat.Text, Recursive = true };
    private readonly Option<FileInfo?> report = new("--report") { Description = "Skriv antal, tider och byte till en JSON-fil.", Recursive = true };
    private readonly Option<int> jobs = new("--jobs") { Description = "Så många trådar som används.", DefaultValueFactory = _ => Environment.ProcessorCount, Recursive = true };
    private readonly Option<bool> noCache = new("--no-cache") { Description = "Bygg allt från början.", Recursive = true };

    private readonly Option<string> edition = new("--edition") { Description = "Utgåvor som byggs bredvid arbetsutgåvan: all, current (ingen) eller en träffs id.", DefaultValueFactory = _ => Editions.PublishedEditions.All, Recursive = true };
    private readonly Option<bool> verbose = new("--verbose") { Description = "Visa också upplysningar, som läsbarhet och förkortningar.", Recursive = true };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { root, content, output, baseUrl, noIndex, format, report, jobs, noCache, edition, verbose })
            command.Add(option);
    }

    /// <exception cref="UsageException">There is no site here.</exception>
    public Settings Read(ParseResult parse)
    {
        var folder = parse.GetValue(root)?.FullName ?? Nearest(Directory.GetCurrentDirectory())
            ?? throw new UsageException("Här finns ingen site/site.yml. Kör kommandot i kunskapsbankens mapp, eller ange den med --root.");
        if (!File.Exists(Path.Combine(folder, "site", "site.yml")))
            throw new UsageException($"Mappen {folder} har ingen site/site.yml.");
        return Read(parse, folder);
    }

    /// <summary>For commands that need no site: <paramref name="otherwise"/> stands in for its root where there is none.</summary>
    public Settings ReadAnywhere(ParseResult parse, string otherwise) =>
        Read(parse, parse.GetValue(root)?.FullName ?? Nearest(Directory.GetCurrentDirectory()) ?? Path.GetDirectoryName(otherwise) ?? otherwise);

    private Settings Read(ParseResult parse, string folder)
    {
        if (parse.GetValue(baseUrl) is { } url && !Records.WebAddress.TryParse(url, out _))
            throw new UsageException($"--base-url {url} är ingen webbadress. Den ska börja med https:// eller http://.");
        var records = FolderOf(parse.GetValue(content)) ?? Path.Combine(folder, "content");
        var site = FolderOf(parse.GetValue(output)) ?? Path.Combine(folder, "output");
        // The output folder is exchanged whole: what else stands in it would go with it.
        if (new[] { records, Path.Combine(folder, "site") }.Any(o => IsWithin(site, o) || IsWithin(o, site)))
            throw new UsageException($"--output {site}: webbplatsen kan inte skrivas där posterna eller inställningarna ligger.");
        return new(
            folder,
            records,
            site,
            parse.GetValue(baseUrl),
            !parse.GetValue(noIndex),
            parse.GetValue(format),
            parse.GetValue(report)?.FullName,
            Math.Clamp(parse.GetValue(jobs), 1, 256),
            !parse.GetValue(noCache),
            parse.GetValue(edition)!,
            parse.GetValue(verbose));
    }

    /// <summary>What <c>--output</c> says, for commands with another default; null when it was not given.</summary>
    public string? OutputOf(ParseResult parse) => FolderOf(parse.GetValue(output));

    /// <summary>Without the last slash, after which a path has no name of its own.</summary>
    private static string? FolderOf(DirectoryInfo? folder) => folder is null ? null : Path.TrimEndingDirectorySeparator(folder.FullName);

    private static bool IsWithin(string inner, string outer) =>
        (inner + Path.DirectorySeparatorChar).StartsWith(outer + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string? Nearest(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "site", "site.yml")))
                return at.FullName;
        }

        return null;
    }
}

/// <summary>How problems are told.</summary>
internal enum ReportFormat
{
    Text,
    Json,
    GitHub,
    Sarif,
}

/// <summary>What the command line asked for.</summary>
internal sealed record Settings(
    string Root,
    string Content,
    string Output,
    string? BaseUrl,
    bool IsIndexed,
    ReportFormat Format,
    string? Report,
    int Jobs,
    bool UseCache,
    string Edition,
    bool IsVerbose)
{
    /// <summary>Caches and the spare generation: beside the output, so that folders can change places.</summary>
    public string State => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(Output)) ?? Root, $".{Path.GetFileName(Output)}-cache");

    public BuildOptions ToBuildOptions(Render.ITheme theme, DateOnly today) =>
        new(Root, Content, Output, State, BaseUrl, IsIndexed, Jobs, today, theme) { Edition = Edition };
}
