using System.Text.RegularExpressions;
using Kunskapsbanken.Safety.Tests.Faults;

namespace Kunskapsbanken.Safety.Tests.Leaks;

/// <summary>The site gives nothing away: not what is not published, not where or when it was built.</summary>
public sealed class CanaryTests : IDisposable
{
    /// <summary>A word that is in no list of words, so that it is found whole wherever it comes out.</summary>
    private const string Canary = "kvartsugglan";

    private readonly GoldenCopy site = new();

    [Fact]
    public void A_draft_is_nowhere_in_the_output()
    {
        foreach (var file in Directory.EnumerateFiles(site.At("content"), "*.*", SearchOption.AllDirectories).Where(f => f.EndsWith(".md", StringComparison.Ordinal) || f.EndsWith(".yml", StringComparison.Ordinal)).ToList())
        {
            var text = File.ReadAllText(file);
            if (!text.Contains("status: published", StringComparison.Ordinal))
                continue;
            // Each draft is a copy of a published record, with the word in its name, its title, its fields and its text.
            var draft = text.Replace("status: published", "status: draft", StringComparison.Ordinal)
                .Replace("title: ", $"title: {Canary} ", StringComparison.Ordinal)
                .Replace("summary: ", $"summary: {Canary} ", StringComparison.Ordinal);
            draft = Regex.Replace(draft, @"\naliases: .*", $"\naliases: [gammal-{Canary}]") + (file.EndsWith(".md", StringComparison.Ordinal) ? $"\n{Canary} i texten.\n" : "");
            File.WriteAllText(Path.Combine(Path.GetDirectoryName(file)!, $"{Path.GetFileNameWithoutExtension(file)}-{Canary}{Path.GetExtension(file)}"), draft);
            // And the published record points to its draft where text can.
            if (file.EndsWith(".md", StringComparison.Ordinal))
                File.AppendAllText(file, $"\nSe [utkastet](xref:{Path.GetFileName(Path.GetDirectoryName(file))}/{Path.GetFileNameWithoutExtension(file)}-{Canary}).\n");
        }

        var report = site.Build();
        Assert.True(report.Written is not null, string.Join('\n', report.Problems.Where(p => p.IsError).Take(20)));
        Assert.Empty(Found(Canary));
        // The shards hold stems and excerpts: the test sees the word there when it is published.
        foreach (var file in Directory.EnumerateFiles(site.At("content/concepts"), $"*{Canary}*"))
            File.WriteAllText(file, File.ReadAllText(file).Replace("status: draft", "status: published", StringComparison.Ordinal));
        site.Build();
        var found = Found(Canary);
        Assert.Contains(found, f => f.StartsWith("sok/index/", StringComparison.Ordinal));
        Assert.Contains("sitemap.xml", found);
        Assert.Contains(found, f => f.EndsWith("index.json", StringComparison.Ordinal));
        Assert.Contains("_redirects", found);
    }

    [Fact]
    public void An_edition_that_is_not_published_is_nowhere_in_the_output()
    {
        const string Meeting = "content/meetings/traff-1.md";
        var concept = File.ReadAllText(site.At("content/concepts/halka.md"));
        site.Write($"content/concepts/{Canary}.md", concept.Replace("title: ", $"title: {Canary} ", StringComparison.Ordinal));
        site.Commit("Innehållet som det var");
        var published = Kb.Run(site.Root, "publish", "traff-1", "--with-warnings");
        Assert.True(published.Code == 0, published.Output);
        var meeting = File.ReadAllText(site.At(Meeting));
        File.Delete(site.At($"content/concepts/{Canary}.md"));
        // Frozen and pointed out, but in a meeting that is still a draft.
        site.Write(Meeting, meeting.Replace("status: published", "status: draft", StringComparison.Ordinal));
        Assert.NotNull(site.Build().Written);
        Assert.Empty(Found(Canary));
        // The test sees the word when the meeting is published.
        site.Write(Meeting, meeting);
        Assert.NotNull(site.Build().Written);
        Assert.Contains(Found(Canary), f => f.StartsWith("utgavor/traff-1/sok/", StringComparison.Ordinal));
    }

    [Fact]
    public void The_output_names_no_place_person_or_time_of_its_making()
    {
        site.Build();
        var now = DateTime.UtcNow;
        string[] words =
        [
            site.Root, Repository.Root, Environment.MachineName, AppContext.BaseDirectory, $"{now:yyyy-MM-dd}", $"{now:yyyyMMdd}", $"{now:yyyy-MM-dd}T", ".cshtml", ".razor", "stack trace", "NuGet",
            .. Environment.UserName is { Length: > 4 } user ? new[] { user } : [],
        ];
        Assert.All(words.Where(w => w.Length > 4), word => Assert.Empty(Found(word)));
    }

    /// <summary>The headers of every file, with nothing allowed that the site does not use.</summary>
    [Fact]
    public void The_site_says_to_browsers_what_it_will_never_do()
    {
        site.Build();
        var headers = File.ReadAllText(Path.Combine(site.Output, "_headers"));
        foreach (var header in new[] { "Content-Security-Policy: default-src 'none'; ", "Strict-Transport-Security: max-age=", "X-Content-Type-Options: nosniff", "frame-ancestors 'none'", "base-uri 'none'", "Referrer-Policy: ", "Permissions-Policy: ", "Cross-Origin-Opener-Policy: same-origin" })
            Assert.Contains(header, headers, StringComparison.Ordinal);
        foreach (var word in new[] { "unsafe-", "data:", "blob:", "http:", "https:", "*;" })
            Assert.DoesNotContain(word, headers.Split("Strict-Transport")[0], StringComparison.Ordinal);
    }

    public void Dispose() => site.Dispose();

    private List<string> Found(string word) =>
        [.. Directory.EnumerateFiles(site.Output, "*", SearchOption.AllDirectories)
            .Where(f => f[site.Output.Length..].Contains(word, StringComparison.OrdinalIgnoreCase) || File.ReadAllText(f).Contains(word, StringComparison.OrdinalIgnoreCase))
            .Select(f => Path.GetRelativePath(site.Output, f))];
}
