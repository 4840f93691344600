using System.CommandLine;
using Kunskapsbanken.Site.Commands;

namespace Kunskapsbanken.Site;

/// <summary>The command line: <c>build</c> when nothing else is said.</summary>
internal static class KnowledgeBankCommand
{
    /// <summary>Clean.</summary>
    public const int Success = 0;

    /// <summary>Errors in content or links.</summary>
    public const int ContentErrors = 1;

    /// <summary>Wrong use of the command line, or a failing machine.</summary>
    public const int UsageOrMachine = 2;

    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Bygger Kunskapsbanken: en svensk webbplats av posterna i content.");
        var options = new CommonOptions();
        options.AddTo(root);
        root.Add(BuildCommand.Create(options));
        root.Add(ServeCommand.Create(options));
        root.Add(CheckCommand.Create(options));
        root.Add(LinksCommand.Create(options));
        root.Add(SearchCommand.Create(options));
        root.Add(ExplainCommand.Create());
        root.Add(NewCommand.Create(options));
        root.Add(ImportCommand.Create(options));
        root.Add(SchemaCommand.Create(options));
        root.Add(FormCommand.Create(options));
        root.Add(PublishCommand.Create(options));
        root.Add(MigrateCommand.Create(options));
        root.SetAction((parse, cancel) => BuildCommand.RunAsync(options.Read(parse), parse, cancel));
        try
        {
            var parse = root.Parse(args);
            var code = await parse.InvokeAsync(new() { EnableDefaultExceptionHandler = false });
            return parse.Errors.Count > 0 ? UsageOrMachine : code;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Avbrutet. Den tidigare webbplatsen är orörd.");
            return UsageOrMachine;
        }
        catch (Exception e) when (CauseOf(e) is IOException or UnauthorizedAccessException or UsageException)
        {
            await Console.Error.WriteLineAsync($"kb: {CauseOf(e).Message}");
            return UsageOrMachine;
        }
    }

    /// <summary>Work on several threads tells of what failed on each of them: a full disk fails on all.</summary>
    private static Exception CauseOf(Exception e) => e is AggregateException several ? several.Flatten().InnerExceptions[0] : e;
}

/// <summary>The command line asks for something that can't be done. The message says what, in Swedish.</summary>
internal sealed class UsageException(string message) : Exception(message);
