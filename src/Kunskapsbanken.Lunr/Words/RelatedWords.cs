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

    /// <summary>The words that one word should be found by, beside itself. Lower-cased, without punctuation.</summary>
    public IEnumerable<string> Of(string word)
    {
        var stem = SwedishStemmer.Stem(word);
        var bases = SwedishForms.BaseForms(word).Select(form => lexicon.WordOf(SwedishStemmer.Stem(form))).OfType<string>();
        var related = bases.Prepend(word).SelectMany(form => splitter.PartsOf(form).Prepend(form)).ToList();
        return related.Concat(related.SelectMany(SwedishForms.UmlautForms)).Distinct().Where(form => SwedishStemmer.Stem(form) != stem);
    }
}
