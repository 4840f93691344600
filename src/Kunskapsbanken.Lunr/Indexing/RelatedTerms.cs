using System.Runtime.InteropServices;
using System.Text;

namespace Kunskapsbanken.Lunr;

/// <summary>
/// The terms of the field of related words. What a word is related to is analysed once for the whole index, and a document's
/// field is counted from numbers.
/// </summary>
internal sealed class RelatedTerms(int place, CorpusWords related, Analyzer analyzer)
{
    // By the string itself: the same word of the lexicon gives the same string.
    private readonly Dictionary<string, int[]> known = new(ReferenceEqualityComparer.Instance);
    private readonly List<string> pieces = [];
    private readonly List<int> seen = [];
    private int[] counts = new int[1024];

    /// <summary>Where the field stands in the schema.</summary>
    public int Field => place;

    /// <summary>How many tokens a document's field has. Its terms and their counts are then had from <see cref="Take"/>.</summary>
    public int Count(DocumentWords words, TermTable terms)
    {
        pieces.Clear();
        var length = Count(Analyze(related.Collect(words, pieces), terms));
        foreach (var piece in CollectionsMarshal.AsSpan(pieces))
        {
            if (!known.TryGetValue(piece, out var found))
                known.Add(piece, found = Analyze(piece, terms));
            length += Count(found);
        }
        return length;
    }

    /// <summary>Terms in the order of first sight, each with its count, which is forgotten.</summary>
    public IEnumerable<(int Term, int Count)> Take()
    {
        foreach (var term in seen)
        {
            yield return (term, counts[term]);
            counts[term] = 0;
        }
        seen.Clear();
    }

    /// <summary>How many terms <see cref="Take"/> gives.</summary>
    public int Distinct => seen.Count;

    private int Count(int[] found)
    {
        foreach (var term in found)
        {
            if (term >= counts.Length)
                Array.Resize(ref counts, Math.Max(term + 1, counts.Length * 2));
            if (counts[term]++ == 0)
                seen.Add(term);
        }
        return found.Length;
    }

    private int[] Analyze(string text, TermTable terms) =>
        [.. Tokenizer.Tokenize(text).Select(analyzer.IndexTerm).OfType<string>().Select(term => terms.IdOf(Encoding.UTF8.GetBytes(term)))];
}
