namespace Kunskapsbanken.Tests.Relevance;

/// <summary>How well one list of results answers a search.</summary>
/// <param name="Recall">The share of the judged records that are among the results at all; 1 when none should be.</param>
/// <param name="Gain">nDCG of the first ten: 1 is the best order there could be. 1 when nothing should be found.</param>
/// <param name="False">How many of the first ten are not about what was searched for.</param>
/// <param name="AllFalse">The same for all results.</param>
/// <param name="Found">How many results there are.</param>
internal sealed record Score(double Recall, double Gain, int False, int AllFalse, int Found)
{
    private const int Looked = 10;

    public static Score Of(Judgement judgement, IReadOnlyList<string> results, IReadOnlyDictionary<string, string> texts)
    {
        bool IsFalse(string record) => !judgement.Grades.ContainsKey(record) && !judgement.About.IsMatch(texts[record]);
        var ideal = Gain(judgement.Grades.Values.OrderDescending());
        return new(
            judgement.Grades.Count == 0 ? 1 : judgement.Grades.Keys.Count(results.Contains) / (double)judgement.Grades.Count,
            ideal == 0 ? 1 : Gain(results.Select(r => judgement.Grades.GetValueOrDefault(r))) / ideal,
            results.Take(Looked).Count(IsFalse),
            results.Count(IsFalse),
            results.Count);

        static double Gain(IEnumerable<int> grades) =>
            grades.Take(Looked).Select((grade, place) => (Math.Pow(2, grade) - 1) / Math.Log2(place + 2)).Sum();
    }
}
