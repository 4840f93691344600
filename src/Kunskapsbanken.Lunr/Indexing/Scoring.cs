namespace Kunskapsbanken.Lunr;

/// <summary>lunr's weights: BM25 in lunr's own form, rounded to three decimals.</summary>
/// <remarks>
/// Source: lunr 2.3.9, <c>idf</c> and <c>Builder.createFieldVectors</c>. The order of the operations is theirs, since every
/// bit of the result counts.
/// </remarks>
internal static class Scoring
{
    private const double K1 = 1.2;
    private const double B = 0.75;

    /// <summary>How rare a term is.</summary>
    /// <param name="frequency">In how many fields of documents it stands.</param>
    /// <param name="documents">The number of documents.</param>
    public static double InverseFrequency(int frequency, int documents)
    {
        var x = (documents - frequency + 0.5) / (frequency + 0.5);
        return Math.Log(1 + Math.Abs(x));
    }

    /// <summary>The weight of a term in one field of one document.</summary>
    /// <param name="inverseFrequency">Of the term.</param>
    /// <param name="count">How often it stands there.</param>
    /// <param name="relativeLength">The field's length in this document through its average length.</param>
    /// <param name="boost">The field's.</param>
    public static double Weight(double inverseFrequency, int count, double relativeLength, double boost)
    {
        var score = inverseFrequency * ((K1 + 1) * count) / (K1 * (1 - B + B * relativeLength) + count);
        return RoundAsJavaScript(score * boost * 1000) / 1000;
    }

    /// <summary>Halves upwards, where .NET's default is to the even neighbour; exact also just below a half.</summary>
    private static double RoundAsJavaScript(double value)
    {
        var floor = Math.Floor(value);
        return value - floor >= 0.5 ? floor + 1 : floor;
    }
}
