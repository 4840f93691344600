using Kunskapsbanken.Load;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Editing.Tests;

/// <summary>The addresses of GitHub's own editor.</summary>
public sealed class EditLinkTests
{
    public static TheoryData<string> Folders => [.. CollectionInfo.All.Select(c => c.Folder)];

    [Fact]
    public void A_record_is_edited_where_its_file_lies() => Assert.Equal(
        "https://github.com/skl/kunskapsbanken/edit/main/content/practices/m%C3%B6te%20%231.md",
        EditLinks.Edit(Settings("https://github.com/skl/kunskapsbanken/"), "content/practices/möte #1.md"));

    /// <summary>Only what must be filled in is wrong with it, and the address is no longer than GitHub takes.</summary>
    [Theory]
    [MemberData(nameof(Folders))]
    public void A_new_record_stands_filled_in_with_what_it_must_have(string folder)
    {
        Assert.True(CollectionInfo.TryOfFolder(folder, out var collection));
        var address = EditLinks.New(Settings("https://github.com/skl/kunskapsbanken"), collection)!;
        Assert.InRange(address.Length, 1000, EditLinks.LongestAddress);
        var uri = new Uri(address);
        Assert.Equal($"/skl/kunskapsbanken/new/main/content/{folder}", uri.AbsolutePath);
        var query = uri.Query[1..].Split('&').Select(p => p.Split('=')).ToDictionary(p => p[0], p => Uri.UnescapeDataString(p[1]), StringComparer.Ordinal);
        Assert.Equal(["filename", "value"], query.Keys);
        var (_, problems) = Repository.Read($"{folder}/{query["filename"]}", query["value"]);
        Assert.NotEmpty(problems);
        Assert.All(problems, p => Assert.Equal("KB0219", p.Code));
        Assert.All(collection.Fields.Fields.Where(f => f.IsRequired), f => Assert.Contains($"\n{f.Name}:", query["value"], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("https://git.example/skl/kunskapsbanken")]
    public void Without_a_repository_on_GitHub_there_are_no_such_addresses(string? repository)
    {
        Assert.Null(EditLinks.Edit(Settings(repository), "content/practices/prov.md"));
        Assert.Null(EditLinks.New(Settings(repository), CollectionInfo.Of(Collection.Practices)));
    }

    private static SiteSettings Settings(string? repository) =>
        new() { Hash = default, Title = "Prov", Description = "Prov.", Publisher = "Prov", Repository = repository };
}
