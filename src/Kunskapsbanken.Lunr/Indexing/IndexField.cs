namespace Kunskapsbanken.Lunr;

/// <summary>A field of the documents.</summary>
/// <param name="Name">The name that queries use before a colon and that the index is keyed by.</param>
/// <param name="Boost">What scores in this field are multiplied by; above zero.</param>
public sealed record IndexField(string Name, double Boost = 1)
{
    /// <summary>The name, after a check that it can stand in a lunr index.</summary>
    /// <exception cref="ArgumentException">The name is empty, has a slash, reads as an array index, or is <c>_index</c>.</exception>
    internal string CheckedName => Name.Length > 0 && !Name.Contains('/', StringComparison.Ordinal) && Name != "_index" && !JavaScriptText.IsArrayIndex(Name)
        ? Name
        : throw new ArgumentException($"'{Name}' cannot be a field's name: lunr joins names and refs with a slash, and keys its postings by them.");
}
