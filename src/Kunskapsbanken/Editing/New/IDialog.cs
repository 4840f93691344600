namespace Kunskapsbanken.Editing.New;

/// <summary>Someone to ask.</summary>
public interface IDialog
{
    /// <summary>Asks for a text; empty when there is none to give.</summary>
    /// <param name="problem">What is wrong with an answer, or null; asked again until nothing is.</param>
    string Text(string label, string help, Func<string, string?> problem);

    /// <summary>Asks for one of several; a long list can be searched.</summary>
    Choice Choose(string label, string help, IReadOnlyList<Choice> choices);
}

/// <param name="Value">What is written; null to leave the question.</param>
public sealed record Choice(string Label, string? Value);
