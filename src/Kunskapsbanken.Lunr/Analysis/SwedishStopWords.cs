using System.Collections.Frozen;

namespace Kunskapsbanken.Lunr;

/// <summary>The words that are left out of the index.</summary>
/// <remarks>
/// The set is that of Snowball's published Swedish stop word list (snowballstem.org, BSD licence) in the selection that
/// lunr-languages 1.22 uses: another selection would give other terms and lengths than <c>stopWordFilter-sv</c>, and so another
/// index. A test compares the behaviour with the package, word by word.
/// </remarks>
public static class SwedishStopWords
{
    /// <summary>All 114 words, lower-cased.</summary>
    public static FrozenSet<string> All { get; } = Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private const string Words =
        // Pronouns.
        "jag mig min mina mitt du dig din dina ditt han honom hans hon henne hennes vi oss vår våra vårt ni er era ert "
        + "de dem deras man den det denna dess dessa detta sig sin sina själv någon något några ingen "
        + "vem vad vilka vilkas vilken vilket vars vart varje samma sådan sådana sådant alla allt mycket "
        // Verbs.
        + "är var vara varit har hade ha blev bli blir blivit kan kunde skulle sitta "
        // Particles, prepositions, conjunctions, adverbs.
        + "att av efter ej eller en ett från för här hur där då i icke inom inte ju med mellan men mot nu när och om på sedan "
        + "som så till under upp ut utan varför vid än åt över";
}
