namespace Kunskapsbanken.Records;

/// <summary>What a record is called everywhere: its collection and its id in it. Written <c>practices/kunskapshus-stockholm</c>.</summary>
public readonly record struct RecordKey(Collection Collection, string Id) : IComparable<RecordKey>
{
    // Reckoned once: a key is looked up in a dozen tables on the way from file to page.
    private readonly int hash = HashCode.Combine(Collection, Id);

    public Collection Collection { get; } = Collection;

    public string Id { get; } = Id;

    public bool Equals(RecordKey other) => hash == other.hash && Collection == other.Collection && Id == other.Id;

    public override int GetHashCode() => hash;

    public int CompareTo(RecordKey other) =>
        Collection != other.Collection ? ((int)Collection).CompareTo((int)other.Collection) : string.CompareOrdinal(Id, other.Id);

    public override string ToString() => $"{CollectionInfo.Of(Collection).Folder}/{Id}";

    public static bool operator <(RecordKey a, RecordKey b) => a.CompareTo(b) < 0;

    public static bool operator >(RecordKey a, RecordKey b) => a.CompareTo(b) > 0;

    public static bool operator <=(RecordKey a, RecordKey b) => a.CompareTo(b) <= 0;

    public static bool operator >=(RecordKey a, RecordKey b) => a.CompareTo(b) >= 0;
}
