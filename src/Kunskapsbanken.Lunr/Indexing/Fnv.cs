using System.Text;

namespace Kunskapsbanken.Lunr;

/// <summary>The 32-bit FNV-1a hash: the same on every machine, unlike .NET's own hash codes.</summary>
/// <remarks>Source: draft-eastlake-fnv, section 2; offset basis 2166136261, prime 16777619.</remarks>
internal static class Fnv
{
    public static uint Hash(ReadOnlySpan<byte> bytes)
    {
        var hash = 2166136261u;
        foreach (var b in bytes)
            hash = (hash ^ b) * 16777619u;
        return hash;
    }

    public static uint Hash(string text) => Hash(Encoding.UTF8.GetBytes(text));

    /// <summary>A hash all of whose bits may be used to decide by: FNV alone leaves the high bits alike for like strings.</summary>
    public static uint Spread(string text)
    {
        var hash = Hash(text);
        hash = (hash ^ hash >> 16) * 2246822507u;
        hash = (hash ^ hash >> 13) * 3266489909u;
        return hash ^ hash >> 16;
    }
}
