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

    public static IndexSchema Schema { get; } = new([new("title", 8), new("names", 6), new("summary", 3), new("body"), new(Related, 0.4)], Swedish.Analyzer);

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

    /// <summary>Counts a record's words.</summary>
    public static SearchText Analyze(DocumentAnalyzer analyzer, ParsedRecord record, RecordText text)
    {
        var entry = record.Entry;
        var names = string.Join(' ', entry.Facts.Where(f => f.Field is "alt_labels" or "alt_names" or "pref_label" or "name").Select(f => f.Text));
        var body = text.Words.ToString();
        var terms = analyzer.Analyze(entry.Key.ToString(), out var words, ("title", entry.Title), ("names", names), ("summary", entry.Summary), ("body", body));
        return new(terms.Bytes, words.Bytes, Excerpt.Of(text));
    }
}
