namespace Kunskapsbanken.Lunr.Tests;

/// <summary>SplitMix64: the same numbers from the same seed on every machine and every .NET.</summary>
internal sealed class SeededRandom(ulong seed)
{
    private ulong state = seed;

    public int Next(int limit) => (int)(NextBits() % (ulong)limit);

    public double NextDouble() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    public bool Chance(double probability) => NextDouble() < probability;

    public T Pick<T>(IReadOnlyList<T> items) => items[Next(items.Count)];

    private ulong NextBits()
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
