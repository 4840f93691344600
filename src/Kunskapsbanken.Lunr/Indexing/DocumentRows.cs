using System.Text;

namespace Kunskapsbanken.Lunr;

/// <summary>The terms of one document, looked up by field and text.</summary>
internal sealed class DocumentRows
{
    private readonly Dictionary<string, (int Count, int Place)>[] fields;

    public DocumentRows(DocumentTerms document, int fieldCount)
    {
        var body = document.Body;
        var lengths = new int[fieldCount];
        fields = new Dictionary<string, (int, int)>[fieldCount];
        for (var field = 0; field < fieldCount; field++)
        {
            lengths[field] = body.ReadInt();
            var distinct = body.ReadInt();
            fields[field] = new(distinct, StringComparer.Ordinal);
            for (var place = 0; place < distinct; place++)
            {
                var count = body.ReadInt();
                fields[field].Add(Encoding.UTF8.GetString(body.ReadBytes(body.ReadInt())), (count, place));
            }
        }
        Lengths = [.. lengths];
    }

    /// <summary>The number of tokens of every field.</summary>
    public System.Collections.Immutable.ImmutableArray<int> Lengths { get; }

    /// <summary>Every field and term.</summary>
    public IEnumerable<(int Field, string Term)> All => fields.SelectMany((terms, at) => terms.Keys.Select(term => (Field: at, Term: term)));

    /// <summary>How often a term stands in a field, 0 when it does not; and its place among the field's terms, in order of first sight.</summary>
    public (int Count, int Place) Find(int field, string term) => fields[field].GetValueOrDefault(term);
}
