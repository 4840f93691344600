namespace Kunskapsbanken.Fuzz;

/// <summary>
/// Changes inputs at random, keeps those that make a target do something new, and goes on from them. What counts as new is told by
/// the target (codes of diagnostics, kinds of elements), which stands in for the coverage that .NET gives no cheap way to see.
/// Everything follows from the seed.
/// </summary>
public sealed class Fuzzer(FuzzTarget target, int seed)
{
    private const int LongestInput = 4_000;
    private const int MostKept = 4_000;

    private readonly Random random = new(seed);
    private readonly List<string> kept = [];
    private readonly HashSet<int> seen = [];

    public long Runs { get; private set; }

    public int Kept => kept.Count;

    /// <param name="goesOn">Asked before each batch.</param>
    public void Run(Func<long, bool> goesOn)
    {
        foreach (var some in target.Seeds.Chunk(target.Batch))
            Judge(some);
        while (goesOn(Runs))
            Judge([.. Enumerable.Range(0, target.Batch).Select(_ => Next())]);
    }

    private void Judge(string[] inputs)
    {
        IReadOnlyList<int> features;
        try
        {
            features = target.Run(inputs);
        }
        catch (Exception e) when (e is not FuzzException && inputs.Length == 1)
        {
            throw new FuzzException(inputs[0], e.GetType().Name, e);
        }

        Runs += inputs.Length;
        for (var i = 0; i < inputs.Length; i++)
        {
            if (seen.Add(features[i]) && kept.Count < MostKept)
                kept.Add(inputs[i]);
        }
    }

    private string Next()
    {
        var text = new StringBuilder(kept[random.Next(kept.Count)]);
        for (var n = 1 + random.Next(4); n > 0; n--)
            Change(text);
        if (text.Length > LongestInput)
            text.Length = LongestInput;
        // Everything comes in as UTF-8, which can't hold half a surrogate pair.
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private void Change(StringBuilder text)
    {
        var at = random.Next(text.Length + 1);
        var length = Math.Min(text.Length - at, 1 + random.Next(random.Next(4) == 0 ? 200 : 8));
        switch (random.Next(9))
        {
            case 0:
                text.Remove(at, length);
                break;
            case 1:
                text.Insert(at, text.ToString(at, length), 1 + random.Next(3));
                break;
            case 2 or 3 or 4:
                text.Insert(at, target.Words[random.Next(target.Words.Count)]);
                break;
            case 5 when length > 0:
                text[at] = (char)(text[at] ^ (1 << random.Next(8)));
                break;
            case 6:
                text.Insert(at, (char)random.Next(random.Next(3) == 0 ? 0xFFFF : 0x80));
                break;
            case 7:
                var other = kept[random.Next(kept.Count)];
                var from = random.Next(other.Length + 1);
                text.Insert(at, other.AsSpan(from, Math.Min(other.Length - from, random.Next(80))));
                break;
            default:
                text.Insert(at, target.Words[random.Next(target.Words.Count)], 1 + random.Next(40));
                break;
        }
    }
}
