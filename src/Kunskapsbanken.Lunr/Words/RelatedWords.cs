using System.Text;

namespace Kunskapsbanken.Lunr;

/// <summary>
/// The words that a document should be found by though they do not stand in it: parts of its compounds, base forms of its
/// inflected words, and its synonyms. Thread-safe.
/// </summary>
/// <remarks>
/// They make a text for a field of its own with a lower boost, so that any lunr client gains by them. Each distinct word of a
/// document gives its parts once: a document with handlingsplan and åtgärdsplan has "plan" twice.
/// </remarks>
public sealed class RelatedWords(SwedishLexicon lexicon)
{
    private readonly CompoundSplitter splitter = new(lexicon);
    // By a word's number in the lexicon. Two threads may work out the same word, and come to the same answer.
    private readonly string?[] known = new string?[lexicon.WrittenCount];

    /// <summary>The text to index beside a document's own. <see cref="SearchIndex.MergeRelated"/> does without making it.</summary>
    public string Of(DocumentWords document)
    {
        var pieces = new List<string>();
        var rest = Collect(document, pieces);
        return string.Join(' ', pieces.Prepend(rest).Where(piece => piece.Length > 0));
    }

    /// <summary>The words that one word should be found by, beside itself. Lower-cased, without punctuation.</summary>
    public IEnumerable<string> Of(string word)
    {
        var stem = SwedishStemmer.Stem(word);
        var bases = SwedishForms.BaseForms(word).Select(form => lexicon.WordOf(SwedishStemmer.Stem(form))).OfType<string>();
        var related = bases.Prepend(word).SelectMany(form => splitter.PartsOf(form).Prepend(form)).ToList();
        return related.Concat(related.SelectMany(SwedishForms.UmlautForms)).Distinct().Where(form => SwedishStemmer.Stem(form) != stem);
    }

    /// <summary>
    /// Adds to <paramref name="pieces"/> what each word of a document is related to, as the same string for the same word.
    /// </summary>
    /// <returns>What stands before those: the synonyms, and what words are related to that the lexicon was made without.</returns>
    internal string Collect(DocumentWords document, List<string> pieces)
    {
        var rest = document.Added;
        var words = document.WordBytes;
        for (var length = words.IndexOf((byte)' '); length >= 0; words = words[(length + 1)..], length = words.IndexOf((byte)' '))
        {
            var number = lexicon.NumberOf(words[..length]);
            var related = number < 0 ? RelatedTo(words[..length]) : known[number] ??= RelatedTo(words[..length]);
            if (related.Length == 0)
                continue;
            if (number < 0)
                rest = rest.Length == 0 ? related : $"{rest} {related}";
            else
                pieces.Add(related);
        }
        return rest;
    }

    private string RelatedTo(ReadOnlySpan<byte> word) => string.Join(' ', Of(Encoding.UTF8.GetString(word)));
}
