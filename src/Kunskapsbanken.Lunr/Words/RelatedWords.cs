using System.Collections.Concurrent;
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
    private readonly ConcurrentBag<Known> idle = [];

    /// <summary>The text to index beside a document's own.</summary>
    public string Of(DocumentWords document)
    {
        if (!idle.TryTake(out var known))
            known = new Known();
        var related = known.Text.Clear().Append(document.Added);
        var words = document.WordBytes;
        for (var length = words.IndexOf((byte)' '); length >= 0; words = words[(length + 1)..], length = words.IndexOf((byte)' '))
        {
            if (RelatedTo(words[..length], known) is { Length: > 0 } more)
                related.Append(related.Length > 0 ? " " : "").Append(more);
        }
        var text = related.ToString();
        idle.Add(known);
        return text;
    }

    /// <summary>The words that one word should be found by, beside itself. Lower-cased, without punctuation.</summary>
    public IEnumerable<string> Of(string word)
    {
        var stem = SwedishStemmer.Stem(word);
        var bases = SwedishForms.BaseForms(word).Select(form => lexicon.WordOf(SwedishStemmer.Stem(form))).OfType<string>();
        var related = bases.Prepend(word).SelectMany(form => splitter.PartsOf(form).Prepend(form)).ToList();
        return related.Concat(related.SelectMany(SwedishForms.UmlautForms)).Distinct().Where(form => SwedishStemmer.Stem(form) != stem);
    }

    private string RelatedTo(ReadOnlySpan<byte> word, Known known)
    {
        var id = known.Words.IdOf(word);
        if (id == known.Related.Count)
            known.Related.Add(string.Join(' ', Of(Encoding.UTF8.GetString(word))));
        return known.Related[id];
    }

    /// <summary>What one thread has worked out: about 100 bytes for every distinct word of the corpus.</summary>
    private sealed class Known
    {
        public TermTable Words { get; } = new();

        public List<string> Related { get; } = [];

        public StringBuilder Text { get; } = new();
    }
}
