using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Load;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Parse.Markdown;

/// <summary>What the Markdown texts of one record share: anchors that must not collide, and the links and words that they add up to.</summary>
/// <param name="words">An empty builder that is used again for the next record, when this one is done with; null for a new one.</param>
public sealed class RecordText(string file, string path, List<Diagnostic> problems, StringBuilder? words = null)
{
    private string? whole;

    private readonly HashSet<string> anchors = new(StringComparer.Ordinal);

    /// <summary>The number that the next anchor of a slug gets: without it, many headings alike would each try all that are taken.</summary>
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    /// <summary>As diagnostics name it.</summary>
    public string File => file;

    /// <summary>Below the content folder; relative links start here.</summary>
    public string Path => path;

    public List<Diagnostic> Problems => problems;

    public List<ContentLink> Links { get; } = [];

    /// <summary>The words of every text, for search and for checks of language.</summary>
    public StringBuilder Words { get; } = words ?? new();

    /// <summary><see cref="Words"/> as one text, when there are no more to come.</summary>
    public string Whole => whole ??= Words.ToString();

    /// <summary>Where each run of <see cref="Words"/> was written, in order.</summary>
    public List<WordMark> Marks { get; } = [];

    /// <summary>The texts of links, as stretches of <see cref="Words"/>.</summary>
    public List<LinkText> LinkTexts { get; } = [];

    /// <summary>Adds words and where they were written.</summary>
    /// <param name="isExact">False when only the beginning of the text can be told.</param>
    public void Add(ReadOnlySpan<char> words, Span place, WordKind kind, bool isExact = true)
    {
        Marks.Add(new(Words.Length, place.Line, place.Column, kind, isExact));
        Words.Append(words);
    }

    public IReadOnlyCollection<string> Anchors => anchors;

    /// <summary>A free anchor for a heading: its slug, or the slug with a number.</summary>
    public string NewAnchor(string heading)
    {
        var slug = Naming.Slug(heading);
        if (slug.Length == 0)
            slug = "avsnitt";
        var anchor = TextPool.Of(slug);
        while (!anchors.Add(anchor))
        {
            var number = numbers[slug] = numbers.GetValueOrDefault(slug, 1) + 1;
            anchor = TextPool.Of(string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}"));
        }

        return anchor;
    }

    /// <summary>Takes an anchor that the record itself names, such as a duty's id.</summary>
    public void ReserveAnchor(string anchor) => anchors.Add(anchor);
}

/// <summary>What kind of text words stand in. Checks of language pass over code and addresses.</summary>
public enum WordKind
{
    Field,
    Text,
    Heading,
    Cell,
    Code,
    Address,
}

/// <summary>From <paramref name="Offset"/> in the words on, up to the next mark or line break, the file has the same characters at this place.</summary>
public readonly record struct WordMark(int Offset, int Line, int Column, WordKind Kind, bool IsExact);

/// <param name="Start">In the words.</param>
public readonly record struct LinkText(int Start, int Length, Span Span);
