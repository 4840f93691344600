using Kunskapsbanken.Lunr;
using Kunskapsbanken.Parse;
using Kunskapsbanken.Parse.Markdown;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Indexing;

/// <summary>What the site's index holds of a record, and how much a word counts where it stands.</summary>
public static class SiteSearch
{
    /// <summary>The field of words that a record should be found by though they do not stand in it: parts of compounds, base forms, synonyms.</summary>
    public const string Related = "related";

    /// <remarks>
    /// The boosts were chosen by tests/relevance: the best of a few hundred tried lie within two hundredths of nDCG, so these are
    /// round numbers in the middle of the good ones rather than the very best for today's content.
    /// </remarks>
    public static IndexSchema Schema { get; } = new([new("title", 8), new("names", 8), new("summary", 1.5), new("body"), new(Related, 0.8)], Swedish.Analyzer);

    /// <summary>
    /// Labels that mean the same, from the alternative names of concepts and organisations. They come from a few records but
    /// bear on all, so those are read first.
    /// </summary>
    public static Synonyms SynonymsOf(IEnumerable<RecordEntry> entries) => new(
        from entry in entries.OrderBy(e => e.Key)
        from fact in entry.Facts
        where fact.Field is "alt_labels" or "alt_names"
        select (fact.Text, entry.Code("pref_label") ?? entry.Code("name") ?? entry.Title));

    /// <summary>Whether a record of the collection may give synonyms.</summary>
    public static bool GivesSynonyms(Collection collection) => collection is Collection.Concepts or Collection.Organisations;

    /// <summary>The texts of a record, by field; all but the related words, which follow from all records together.</summary>
    public static IEnumerable<(string Field, string Text)> TextsOf(ParsedRecord record, RecordText text)
    {
        var entry = record.Entry;
        yield return ("title", entry.Title);
        // A name that is the title would count twice, and put actors and concepts before what is told of them.
        yield return ("names", string.Join(' ', entry.Facts
            .Where(f => f.Field is "alt_labels" or "alt_names" or "pref_label" or "name" && !f.Text.Equals(entry.Title, StringComparison.OrdinalIgnoreCase))
            .Select(f => f.Text)));
        yield return ("summary", entry.Summary);
        yield return ("body", text.Whole);
    }

    /// <summary>Counts a record's words.</summary>
    public static SearchText Analyze(DocumentAnalyzer analyzer, ParsedRecord record, RecordText text)
    {
        var terms = analyzer.Analyze(record.Key.ToString(), out var words, TextsOf(record, text));
        return new(terms.Bytes, words.Bytes, Excerpt.Of(text));
    }
}
