using Kunskapsbanken.Editing.New;
using Spectre.Console;

namespace Kunskapsbanken.Site.Terminal;

/// <summary>Questions on a terminal.</summary>
internal sealed class SpectreDialog(IAnsiConsole console) : IDialog
{
    private const int PageSize = 12;

    public string Text(string label, string help, Func<string, string?> problem)
    {
        Explain(label, help);
        return console.Prompt(new TextPrompt<string>("›")
            .AllowEmpty()
            .Validate(answer => problem(answer) is { } wrong ? ValidationResult.Error($"[red]{Markup.Escape(wrong)}[/]") : ValidationResult.Success()));
    }

    public Choice Choose(string label, string help, IReadOnlyList<Choice> choices)
    {
        Explain(label, help);
        var prompt = new SelectionPrompt<Choice>()
            .PageSize(PageSize)
            .MoreChoicesText("[grey](pil ner visar fler)[/]")
            .UseConverter(c => Markup.Escape(c.Label))
            .AddChoices(choices);
        if (choices.Count > PageSize)
        {
            prompt.SearchEnabled = true;
            prompt.SearchPlaceholderText = "[grey](skriv för att söka)[/]";
        }

        var choice = console.Prompt(prompt);
        console.MarkupLineInterpolated($"› {choice.Label}");
        return choice;
    }

    private void Explain(string label, string help) => console.MarkupLineInterpolated($"\n[bold]{label}[/] [grey]{help}[/]");
}
