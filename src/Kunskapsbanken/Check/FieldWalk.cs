using Kunskapsbanken.Records;

namespace Kunskapsbanken.Check;

/// <summary>Visits a record and every part inside it, for checks that hold for any of them.</summary>
internal static class FieldWalk
{
    public static IEnumerable<(object Part, PartType Type)> Parts(Record record, Collection collection) =>
        Parts(record, CollectionInfo.Of(collection).Fields);

    private static IEnumerable<(object Part, PartType Type)> Parts(object part, PartType type)
    {
        yield return (part, type);
        foreach (var field in type.Fields)
        {
            if (field.Part is null || field.ValueIn(part) is not { } authored)
                continue;
            foreach (var value in authored.Values)
            {
                foreach (var inner in Parts(value.Value, field.Part))
                    yield return inner;
            }
        }
    }
}
