using System.Text.Json.Nodes;
using Kunskapsbanken.Editing.Forms;
using Kunskapsbanken.Load;
using Kunskapsbanken.Parse;
using Kunskapsbanken.Parse.Cache;
using Kunskapsbanken.Records;
using Kunskapsbanken.Render;
using Kunskapsbanken.Resolve;
using Kunskapsbanken.Theme;

namespace Kunskapsbanken.Editing.Tests.Forms;

/// <summary>The form's configuration against the model. The form itself is tried in a browser by tests/Browser.</summary>
public sealed class FormTests
{
    private static readonly Lazy<Library> Content = new(() => Library.Read(WorkingFolder.Load(Repository.Content, "content", 1 << 20, null, []), cache: null, 2, TestContext.Current.CancellationToken));

    private static List<RecordEntry> Entries => [.. Content.Value.Results.Select(r => r.Entry).OfType<RecordEntry>()];

    [Fact]
    public void Every_collection_and_field_of_the_model_is_in_the_form()
    {
        var config = (JsonObject)JsonNode.Parse(File("config.yml", Entries))!;
        foreach (var info in CollectionInfo.All)
        {
            var collection = ((JsonArray)config["collections"]!).Single(c => c!["name"]!.GetValue<string>() == info.Folder)!;
            var names = ((JsonArray)collection["fields"]!).Select(f => f!["name"]!.GetValue<string>()).ToList();
            Assert.Equal(names.Count, names.Distinct(StringComparer.Ordinal).Count());
            // What the publish command writes is not for hands.
            Assert.Equal([], info.Fields.Fields.Select(f => f.Name).Except(names, StringComparer.Ordinal).Except(["edition"]));
        }
    }

    [Fact]
    public void Fields_choose_from_lists_that_are_there()
    {
        var lists = (JsonObject)JsonNode.Parse(File("val.js", Entries)["window.kbVal = ".Length..])!;
        var used = new List<string>();
        Gather(JsonNode.Parse(File("config.yml", Entries))!, used);
        Assert.Equal([], used.Where(name => lists[name] is not JsonArray { Count: > 0 } && name is not "followups").Distinct());
        Assert.Contains(lists["concepts/action-area"]!.AsArray(), c => c![0]!.GetValue<string>() == "riktade-insatser");
    }

    [Fact]
    public void The_repository_is_told_only_when_it_is_on_GitHub()
    {
        var backend = JsonNode.Parse(File("config.yml", [], "https://github.com/skl/kunskapsbanken"))!["backend"]!;
        Assert.Equal("github", backend["name"]!.GetValue<string>());
        Assert.Equal("skl/kunskapsbanken", backend["repo"]!.GetValue<string>());
        Assert.True(backend["open_authoring"]!.GetValue<bool>());
        Assert.Equal("proxy", JsonNode.Parse(File("config.yml", [], "https://git.example/skl/kunskapsbanken"))!["backend"]!["name"]!.GetValue<string>());
    }

    [Fact]
    public void The_form_may_talk_to_the_place_that_it_writes_to_and_no_other()
    {
        Assert.Contains("connect-src 'self' blob: https://api.github.com https://www.githubstatus.com;", File("_headers", [], "https://github.com/skl/kunskapsbanken"), StringComparison.Ordinal);
        Assert.Contains("connect-src 'self' blob: http://localhost:8081;", File("_headers", []), StringComparison.Ordinal);
        // The window in which one logs in to GitHub must be able to answer.
        Assert.Contains("Cross-Origin-Opener-Policy: same-origin-allow-popups\n", File("_headers", []), StringComparison.Ordinal);
    }

    [Fact]
    public void The_editors_list_gives_work_to_who_answers_for_the_page()
    {
        var problems = Content.Value.Results.SelectMany(r => r.Problems).ToList();
        var catalogue = Resolver.Resolve(Content.Value.Results, problems);
        var page = EditorialPage.Of(catalogue, problems);
        Assert.NotEmpty(page.Owners);
        Assert.All(page.Owners, o => Assert.NotNull(o.Owner));
        Assert.Equal(problems.Select(p => p.File).Distinct().Count(f => catalogue.Entries.Any(e => e.File == f)), page.Owners.Sum(o => o.Records.Length));
        Assert.Equal(page.ToKey(), EditorialPage.Of(catalogue, problems.AsEnumerable().Reverse()).ToKey());
        Assert.Contains(page.Totals, t => t is { Kind: WorkKind.Incomplete, Count: > 0 });
    }

    private static string File(string name, IReadOnlyList<RecordEntry> entries, string? repository = null)
    {
        var backend = FormBackend.Of(new() { Hash = default, Title = "Prov", Description = "Prov.", Publisher = "Prov", Repository = repository }, "main");
        return System.Text.Encoding.UTF8.GetString(FormFiles.All(entries, backend, new StandardTheme(), SiteLook.None).Single(f => f.Path == name).Bytes.Span);
    }

    private static void Gather(JsonNode node, List<string> used)
    {
        if (node is JsonObject { } json)
        {
            if (json["kb"]?["choices"] is JsonArray choices)
                used.AddRange(choices.Select(c => c!.GetValue<string>()));
            foreach (var (_, value) in json)
                Gather(value!, used);
        }
        else if (node is JsonArray array)
        {
            foreach (var item in array)
                Gather(item!, used);
        }
    }
}
