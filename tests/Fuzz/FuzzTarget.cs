using System.Collections.Immutable;
using Kunskapsbanken.Fuzz.Targets;

namespace Kunskapsbanken.Fuzz;

/// <summary>Something that must bear any input.</summary>
public abstract class FuzzTarget
{
    /// <param name="root">The repository.</param>
    public static ImmutableArray<FuzzTarget> All(string root)
    {
        var readers = Path.Combine(root, "tests", "Fuzz", "readers.mjs");
        return [new RecordFiles(), new MarkdownHtml(), new Redirects(), new Queries(readers), new Shards(readers), new Calendars(Path.Combine(root, "tests", "oracles", "calendars.mjs"))];
    }

    /// <summary>Also the folder of its finds in <c>tests/attacks/corpus</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What to begin from.</summary>
    public abstract IEnumerable<string> Seeds { get; }

    /// <summary>Pieces that mean something to what is tested.</summary>
    public abstract IReadOnlyList<string> Words { get; }

    /// <summary>How many inputs are judged at once: 1, or many where each judgement starts a program.</summary>
    public virtual int Batch => 1;

    /// <summary>Judges inputs.</summary>
    /// <returns>For each a hash over what it was seen to do. One that does something new is kept and changed further.</returns>
    /// <exception cref="FuzzException">An input did what none may.</exception>
    public abstract IReadOnlyList<int> Run(IReadOnlyList<string> inputs);
}

/// <summary>An input did what none may.</summary>
public sealed class FuzzException(string input, string fault, Exception? inner = null) : Exception($"{fault}\ninput: {System.Text.Json.JsonSerializer.Serialize(input)}", inner)
{
    public string Input => input;
}
