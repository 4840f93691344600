using System.Buffers;

namespace Kunskapsbanken.Lunr;

/// <summary>Letters without their marks, one for one: "malmö" and "malmo" have the same folded form.</summary>
/// <remarks>
/// A table and not Unicode's decomposition, since a browser's and .NET's Unicode differ, and since one letter for one keeps
/// the beginnings of words comparable: everything that begins with "må" folds to something that begins with "ma".
/// </remarks>
public static class Folding
{
    // The JavaScript client has the same two lines.
    private const string Marked = "åäáàâãæéèêëíìîïöóòôõøüúùûýÿçñ";
    private const string Plain = "aaaaaaaeeeeiiiioooooouuuuyycn";
    private const string SwedishLetters = "åäö";
    private static readonly SearchValues<char> AnyMarked = SearchValues.Create(Marked);

    /// <summary>The folded form of a lower-cased text; as long as the text.</summary>
    public static string Fold(string text) => text.AsSpan().IndexOfAny(AnyMarked) < 0
        ? text
        : string.Create(text.Length, text, static (folded, original) =>
        {
            for (var i = 0; i < folded.Length; i++)
                folded[i] = Fold(original[i]);
        });

    /// <summary>
    /// Whether a word that was written without marks may stand for a term: the same folded form, and every å, ä and ö that
    /// was written is one in the term. "malmo" may stand for "malmö", but "mål" never for "mal".
    /// </summary>
    public static bool MayStandFor(string written, string term)
    {
        if (written.Length != term.Length)
            return false;
        for (var i = 0; i < written.Length; i++)
        {
            var same = written[i] == term[i];
            if (!same && (Fold(written[i]) != Fold(term[i]) || SwedishLetters.Contains(written[i], StringComparison.Ordinal)))
                return false;
        }
        return true;
    }

    /// <summary>Orders terms by folded form, and terms of the same folded form by their UTF-16 units.</summary>
    internal static int Compare(string a, string b) =>
        string.CompareOrdinal(Fold(a), Fold(b)) is not 0 and var order ? order : string.CompareOrdinal(a, b);

    private static char Fold(char c) => c >= 0x80 && Marked.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? Plain[at] : c;
}
