using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Load;
using Kunskapsbanken.Parse;
using Kunskapsbanken.Records;
using Kunskapsbanken.Resolve;
using Kunskapsbanken.Write;

namespace Kunskapsbanken.Links.Register;

/// <summary>The links to other sites that the content has, and the register that goes with them.</summary>
/// <param name="Records">Gives a record whole.</param>
/// <param name="RegisterFile">Where the register stands.</param>
public sealed record ContentLinks(SiteSettings Settings, ImmutableArray<AuthoredLink> Links, Func<RecordKey, Record> Records, LinkRegister Register, string RegisterFile)
{
    /// <summary>How diagnostics name the register.</summary>
    public const string RegisterName = $"content/{LinkRegister.FileName}";

    /// <summary>As the register and the checker name them.</summary>
    public ImmutableArray<string> Addresses => [.. Links.Select(l => l.Address).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <param name="problems">Only those of the settings and the register; those of records are told by a build.</param>
    /// <returns>Null when site.yml can't be read; then a diagnostic says why.</returns>
    public static ContentLinks? Load(BuildOptions options, List<Diagnostic> problems, CancellationToken cancel)
    {
        if (SettingsReader.Load(options.Root, options.BaseUrl, problems) is not { } settings)
            return null;
        var cache = new BuildCache(options.State);
        var tree = WorkingFolder.Load(options.Content, "content", settings.MaxRecordBytes, cache.Stamps, []);
        using var records = cache.Records();
        var library = Library.Read(tree, records, options.Jobs, cancel);
        var catalogue = Resolver.Resolve(library.Results, []);
        var file = Path.Combine(options.Content, LinkRegister.FileName);
        return new(settings, [.. AuthoredLink.Of(catalogue, settings.BaseUrl)], k => library.Record(k).Record, RegisterReader.Load(options.Content, RegisterName, problems), file);
    }

    /// <summary>Writes the register when it has changed.</summary>
    public void Save(LinkRegister register)
    {
        var text = RegisterText.Render(register);
        if (!File.Exists(RegisterFile) || File.ReadAllText(RegisterFile) != text)
            ContentFile.Replace(RegisterFile, Encoding.UTF8.GetBytes(text));
    }
}
