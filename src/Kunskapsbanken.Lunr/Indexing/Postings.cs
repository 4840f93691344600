namespace Kunskapsbanken.Lunr;

/// <summary>
/// Every occurrence of every term. Documents and terms are numbered in the order of first sight; rows are
/// <c>document × fields + field</c> and <c>term × fields + field</c>.
/// </summary>
/// <param name="Fields">The number of fields.</param>
/// <param name="Lengths">The number of tokens of every document's every field.</param>
/// <param name="ByTerm">Rows of documents, ascending.</param>
internal sealed record Postings(int Fields, int[] Lengths, PostingTable ByTerm)
{
    /// <summary>In how many fields of documents a term stands: lunr's document frequency, which counts every field anew.</summary>
    public int FrequencyOf(int term) => ByTerm.Starts[(term + 1) * Fields] - ByTerm.Starts[term * Fields];

    /// <summary>The other way about: rows of terms, ascending. As large again, so it is made when it is needed.</summary>
    public PostingTable ByDocument()
    {
        var distinct = new int[Lengths.Length];
        for (var row = 0; row < ByTerm.Rows; row++)
        {
            foreach (var document in ByTerm.Items(row))
                distinct[document * Fields + row % Fields]++;
        }
        var table = new PostingTable(distinct);
        // Going through the terms in order sorts every document's without comparing any.
        for (var row = 0; row < ByTerm.Rows; row++)
        {
            var (term, field) = Math.DivRem(row, Fields);
            var documents = ByTerm.Items(row);
            var counts = ByTerm.Counts(row);
            for (var i = 0; i < documents.Length; i++)
                table.Add(documents[i] * Fields + field, term, counts[i]);
        }
        return table;
    }
}
