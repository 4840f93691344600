using System.Collections.Immutable;
using Kunskapsbanken.Links;
using Kunskapsbanken.Links.External;
using Spectre.Console;

namespace Kunskapsbanken.Site.Linking;

/// <summary>Asks the web, with a progress bar on a terminal, and keeps the journal.</summary>
internal sealed class WebAsker(ExternalOptions options, string journalFile)
{
    /// <returns>The outcomes, and what the journal knew before.</returns>
    public async Task<(ImmutableArray<Outcome> Outcomes, IReadOnlyDictionary<string, Outcome> Earlier)> AskAsync(IReadOnlyCollection<string> addresses, CancellationToken cancel)
    {
        using var journal = CheckJournal.Open(journalFile);
        var checker = new ExternalChecker(WebAccess.Real, options);
        var outcomes = Console.IsErrorRedirected
            ? await checker.CheckAsync(addresses, journal, null, cancel)
            : await ShowAsync(addresses, checker, journal, cancel);
        if (!cancel.IsCancellationRequested)
            journal.Compact(journal.Known.Values.Concat(outcomes.Where(o => o.State != LinkState.Unchecked || o.NotBefore is not null)).GroupBy(o => o.Address, StringComparer.Ordinal).Select(g => g.Last()));
        return (outcomes, journal.Known);
    }

    private static Task<ImmutableArray<Outcome>> ShowAsync(IReadOnlyCollection<string> addresses, ExternalChecker checker, CheckJournal journal, CancellationToken cancel)
    {
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return terminal.Progress().AutoClear(true).StartAsync(bars =>
        {
            var bar = bars.AddTask("Frågar andra webbplatser", maxValue: Math.Max(addresses.Count, 1));
            return checker.CheckAsync(addresses, journal, new Steps(p => bar.Value = p.Done), cancel);
        });
    }

    /// <summary>Told at once and in order, unlike <see cref="Progress{T}"/>.</summary>
    private sealed class Steps(Action<CheckProgress> step) : IProgress<CheckProgress>
    {
        public void Report(CheckProgress value) => step(value);
    }
}
