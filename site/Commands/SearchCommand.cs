using System.CommandLine;
using System.Globalization;
using Kunskapsbanken.Indexing;
using Kunskapsbanken.Lunr;

namespace Kunskapsbanken.Site.Commands;

/// <summary><c>search QUERY</c>: what a reader of the built site would find.</summary>
internal static class SearchCommand
{
    private const int Width = 100;

    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    public static Command Create(CommonOptions options)
    {
        var words = new Argument<string[]>("ord") { Description = "Vad som söks, som i sökrutan: ord, +ord, -ord, ord*, ord~1, title:ord.", Arity = ArgumentArity.OneOrMore };
        var most = new Option<int>("--count") { Description = "Så många träffar som visas.", DefaultValueFactory = _ => 10 };
        var command = new Command("search", "Söker i den byggda webbplatsen, som dess egen söksida.") { words, most };
        command.SetAction(async (parse, _) =>
        {
            var folder = Path.Combine(options.Read(parse).Output, SearchFiles.Folder);
            await Console.Out.WriteAsync(Ask(folder, string.Join(' ', parse.GetValue(words)!), parse.GetValue(most)));
            return KnowledgeBankCommand.Success;
        });
        return command;
    }

    private static string Ask(string folder, string query, int most)
    {
        if (!Directory.Exists(folder))
            throw new UsageException($"Det finns inget sökindex i {folder}. Bygg webbplatsen först: dotnet run --project site -- build");
        try
        {
            var index = ShardedIndex.Open(name => Read(Path.Combine(folder, name)), Lunr.Swedish.Analyzer);
            var answer = SiteQuery.Ask(index.Find, query);
            if (answer.Error is { } error)
                throw new UsageException($"”{query}” går inte att läsa som en sökning: {error.Message} (tecken {error.Start + 1}).");
            return Told(answer, index, query, most);
        }
        catch (ShardException e)
        {
            throw new UsageException($"Sökindexets fil {e.Name} {Fault(e.Fault)}. Bygg webbplatsen igen.");
        }
    }

    private static string Told(SearchAnswer answer, ShardedIndex index, string query, int most)
    {
        var text = new System.Text.StringBuilder();
        if (answer.Results.Length == 0)
            return $"Inget hittades på ”{query}”.\n";
        if (answer.IsApproximate)
            text.Append(Swedish, $"Inget hittades på ”{query}”. Det här liknar det:\n");
        foreach (var (place, result) in answer.Results.Take(most).Index())
        {
            var found = index.Fragment(result.Ref);
            text.Append(Swedish, $"{place + 1,3}. {found.Title}\n");
            text.Append(Swedish, $"     {string.Join(" · ", found.Labels.Where(label => label.Length > 0))} · {result.Score:0.00}\n");
            text.Append(Swedish, $"     {found.Url}\n");
            text.Append(Swedish, $"     {(found.Text.Length > Width ? found.Text[..found.Text.LastIndexOf(' ', Width)] + " …" : found.Text)}\n");
        }

        return text.Append(Swedish, $"{answer.Results.Length:N0} {(answer.Results.Length == 1 ? "träff" : "träffar")}.\n").ToString();
    }

    private static byte[]? Read(string file) => File.Exists(file) ? File.ReadAllBytes(file) : null;

    private static string Fault(ShardFault fault) => fault switch
    {
        ShardFault.Missing => "saknas",
        ShardFault.Version => "är skriven av en annan version",
        _ => "är skadad",
    };
}
