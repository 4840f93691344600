using System.Text.Json;

namespace Kunskapsbanken.Site.Tests;

/// <summary>What Netlify's own parsers make of netlify.toml and of the built site's files.</summary>
public sealed class NetlifyReading
{
    public NetlifyReading(BuiltSite site)
        : this(site.Output, BuiltSite.RepositoryRoot)
    {
    }

    /// <param name="site">A built site.</param>
    /// <param name="repository">The folder of netlify.toml.</param>
    internal NetlifyReading(string site, string repository)
    {
        var file = Path.GetTempFileName();
        try
        {
            var (code, output) = Tool.Run("node", [Path.Combine(Tool.Oracles, "netlify.mjs"), site, repository, file]);
            if (code != 0)
                throw new InvalidOperationException($"Netlify's parsers refuse: {output}");
            var read = JsonSerializer.Deserialize<Answer>(File.ReadAllBytes(file), JsonSerializerOptions.Web)!;
            (Contexts, Headers, HeaderErrors, Redirects, RedirectErrors) = read;
        }
        finally
        {
            File.Delete(file);
        }
    }

    public IReadOnlyDictionary<string, Context> Contexts { get; }

    public IReadOnlyList<HeaderRule> Headers { get; }

    public IReadOnlyList<string> HeaderErrors { get; }

    public IReadOnlyList<RedirectRule> Redirects { get; }

    public IReadOnlyList<string> RedirectErrors { get; }

    public sealed record Context(string Command, string Publish, string[] Logs);

    public sealed record HeaderRule(string For, Dictionary<string, string> Values);

    public sealed record RedirectRule(string From, string To, int Status);

    private sealed record Answer(Dictionary<string, Context> Contexts, HeaderRule[] Headers, string[] HeaderErrors, RedirectRule[] Redirects, string[] RedirectErrors);
}
