namespace Kunskapsbanken.Records;

/// <summary>
/// A pointer to another record, as written: <c>collection/id</c>, or <c>id</c> alone where the field allows only one collection;
/// <c>#part</c> points inside it (a duty of a guideline).
/// </summary>
public readonly record struct Reference(RecordKey Target, string? Part)
{
    public override string ToString() => Part is null ? Target.ToString() : $"{Target}#{Part}";
}
