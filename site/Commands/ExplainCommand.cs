using System.CommandLine;
using Kunskapsbanken.Diagnostics;

namespace Kunskapsbanken.Site.Commands;

/// <summary><c>explain CODE</c>: what a diagnostic means and how to cure it.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var code = new Argument<string>("kod") { Description = "Felmeddelandets kod, till exempel KB0211." };
        var command = new Command("explain", "Förklarar ett felmeddelande.") { code };
        command.SetAction(async (parse, _) =>
        {
            var asked = parse.GetValue(code)!.ToUpperInvariant();
            if (!Rules.All.TryGetValue(asked, out var rule))
            {
                var hint = Suggestion.For(asked, Rules.All.Keys) ?? "Koderna står på sidan /hjalp/fel/.";
                await Console.Error.WriteLineAsync($"Det finns ingen kod {asked}. {hint}");
                return KnowledgeBankCommand.UsageOrMachine;
            }

            await Console.Out.WriteLineAsync($"{rule.Code}: {rule.Title}\n\n{rule.Cause}\n\nGör så här: {rule.Cure}");
            if (rule.Wrong is not null)
                await Console.Out.WriteLineAsync($"\nFel:\n{Indented(rule.Wrong)}");
            if (rule.Right is not null)
                await Console.Out.WriteLineAsync($"\nRätt:\n{Indented(rule.Right)}");
            return KnowledgeBankCommand.Success;
        });
        return command;
    }

    private static string Indented(string text) => "    " + text.ReplaceLineEndings("\n    ");
}
