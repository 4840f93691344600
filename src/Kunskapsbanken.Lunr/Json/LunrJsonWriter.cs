using System.Text;

namespace Kunskapsbanken.Lunr;

/// <summary>Writes lunr 2.3.9's serialized index, byte for byte as <c>JSON.stringify</c> would.</summary>
internal static class LunrJsonWriter
{
    public const string LunrVersion = "2.3.9";

    public static void Write(SearchIndex index, Stream output)
    {
        var json = new JsonText(output);
        json.Raw($$"""{"version":"{{LunrVersion}}","fields":""");
        WriteStrings(json, index.Schema.FieldNames);
        json.Raw(",\"fieldVectors\":[");
        WriteVectors(index, json);
        json.Raw("],\"invertedIndex\":[");
        WriteTerms(index, json);
        json.Raw("],\"pipeline\":");
        WriteStrings(json, index.Schema.Analyzer.Searching.Select(function => function.Name));
        json.Raw("}");
        json.Flush();
    }

    private static void WriteStrings(JsonText json, IEnumerable<string> strings)
    {
        json.Raw("[");
        var first = true;
        foreach (var text in strings)
        {
            if (!first)
                json.Raw(",");
            first = false;
            json.Quoted(text);
        }
        json.Raw("]");
    }

    private static void WriteVectors(SearchIndex index, JsonText json)
    {
        var fields = index.Schema.FieldNames;
        var rows = index.Postings.ByDocument();
        var inverse = new double[index.TermCount];
        for (var term = 0; term < inverse.Length; term++)
            inverse[term] = index.InverseFrequency(term);
        for (var row = 0; row < rows.Rows; row++)
        {
            var (document, field) = Math.DivRem(row, fields.Length);
            json.Raw(row == 0 ? "[" : ",[");
            json.Quoted($"{fields[field]}/{index.Refs[document]}");
            json.Raw(",[");
            var terms = rows.Items(row);
            var counts = rows.Counts(row);
            for (var i = 0; i < terms.Length; i++)
            {
                if (i > 0)
                    json.Raw(","u8);
                json.Element(terms[i], index.Weight(inverse[terms[i]], document, field, counts[i]));
            }
            json.Raw("]]");
        }
    }

    private static void WriteTerms(SearchIndex index, JsonText json)
    {
        var postings = index.Postings.ByTerm;
        var fields = index.Schema.FieldNames.Select(name => Encoding.UTF8.GetBytes($",{JsonText.Quote(name)}:{{")).ToArray();
        var refs = index.Refs.Select(name => Encoding.UTF8.GetBytes($"{JsonText.Quote(name)}:{{}}")).ToArray();
        var first = true;
        foreach (var term in index.TermOrder)
        {
            json.Raw(first ? "[" : ",[");
            first = false;
            json.Quoted(index.Terms[term]);
            json.Raw(",{\"_index\":");
            json.Integer(term);
            for (var field = 0; field < fields.Length; field++)
            {
                json.Raw(fields[field]);
                var documents = postings.Items(term * fields.Length + field);
                for (var i = 0; i < documents.Length; i++)
                {
                    if (i > 0)
                        json.Raw(","u8);
                    json.Raw(refs[documents[i]]);
                }
                json.Raw("}"u8);
            }
            json.Raw("}]");
        }
    }
}
