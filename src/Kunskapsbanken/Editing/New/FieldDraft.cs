namespace Kunskapsbanken.Editing.New;

/// <summary>What a new record says in a field.</summary>
/// <param name="Yaml">As it stands after the field's name and a colon; a block begins with a line break.</param>
/// <param name="Evidence">Why it says so, for the editor to judge: each a comment above the field.</param>
public sealed record FieldDraft(string Yaml, ImmutableArray<string> Evidence)
{
    public FieldDraft(string yaml)
        : this(yaml, [])
    {
    }
}
