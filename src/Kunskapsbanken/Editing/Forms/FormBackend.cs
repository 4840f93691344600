using System.Text.Json.Nodes;

namespace Kunskapsbanken.Editing.Forms;

/// <summary>Where the form reads and writes records.</summary>
/// <param name="Repository"><c>owner/name</c> on GitHub; null when there is none, and then only a local server can be used.</param>
/// <param name="Branch">The branch that is published, and that proposals are to go into.</param>
public sealed record FormBackend(string? Repository, string Branch)
{
    /// <summary>Where <c>decap-server</c> listens on the editor's own machine.</summary>
    public Uri LocalServer { get; init; } = new("http://localhost:8081/api/v1");

    public static FormBackend Of(SiteSettings settings, string branch) => new(EditLinks.NameOnGitHub(settings), branch);

    internal JsonObject ToJson()
    {
        var json = Repository is null
            ? new JsonObject { ["name"] = "proxy", ["proxy_url"] = LocalServer.AbsoluteUri }
            // Who may not write gets a copy of the repository, and each proposal becomes a pull request from there.
            : new JsonObject { ["name"] = "github", ["repo"] = Repository, ["open_authoring"] = true, ["squash_merges"] = true };
        json["branch"] = Branch;
        json["commit_messages"] = new JsonObject
        {
            ["create"] = "Ny post: {{collection}} {{slug}}",
            ["update"] = "Ändrad post: {{collection}} {{slug}}",
            ["delete"] = "Borttagen post: {{collection}} {{slug}}",
        };
        return json;
    }
}
