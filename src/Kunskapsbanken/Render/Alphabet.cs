using Kunskapsbanken.Load;
using Kunskapsbanken.Resolve;

namespace Kunskapsbanken.Render;

/// <summary>The pages of the alphabet: one, or one for each letter when the records are many.</summary>
internal sealed class Alphabet
{
    /// <summary>At most this many records stand on one page; a letter with more has several.</summary>
    private const int PageSize = 400;

    /// <summary>Up to this many stand on the first page, where a browser's own search finds them all.</summary>
    private const int OnePageSize = 1000;

    private const string Digits = "0–9";
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ";

    /// <summary>What may stand before a title's first letter.</summary>
    private static readonly char[] Marks = [.. "”\"'’»–- ("];

    private static readonly StringComparer Swedish = StringComparer.Create(CultureInfo.GetCultureInfo("sv-SE"), ignoreCase: true);

    private readonly ImmutableArray<LetterGroup> groups;

    /// <param name="onePageSize">Another limit than the usual one, for tests.</param>
    public Alphabet(IReadOnlyCollection<Card> cards, int onePageSize = OnePageSize) =>
        groups = [.. cards
            .GroupBy(c => LetterOf(c.Title), StringComparer.Ordinal)
            .OrderBy(g => Letters.IndexOf(g.Key, StringComparison.Ordinal))
            .Select(g => new LetterGroup(
                new(g.Key, SlugOf(g.Key), g.Count(), cards.Count > onePageSize),
                [.. g.OrderBy(c => c.Title.TrimStart(Marks), Swedish).ThenBy(c => c.Key)]))];

    public IEnumerable<AlphabetPage> Pages()
    {
        ImmutableArray<LetterLink> links = [.. groups.Select(g => g.Letter)];
        yield return new(AlphabetPage.First, links, [.. groups.Where(g => !g.Letter.IsOwnPage)], null, 1, 1);
        foreach (var (letter, cards) in groups.Where(g => g.Letter.IsOwnPage))
        {
            var slices = cards.Chunk(PageSize).ToList();
            for (var number = 1; number <= slices.Count; number++)
                yield return new(AlphabetPage.PathOf(letter.Slug, number), links, [new(letter, [.. slices[number - 1]])], letter.Letter, number, slices.Count);
        }
    }

    /// <summary>A hash over all that a page shows.</summary>
    public static ContentHash KeyOf(AlphabetPage page)
    {
        var key = new KeyBuilder().Add(page.Path.Text)
            .AddAll(page.Letters, l => string.Create(CultureInfo.InvariantCulture, $"{l.Letter} {l.Count} {l.IsOwnPage}"))
            .Add(string.Create(CultureInfo.InvariantCulture, $"{page.Number} {page.Pages}"));
        return key.AddAll(page.Groups.SelectMany(g => g.Cards), c => c.Hash).ToHash();
    }

    /// <summary>A letter of the Swedish alphabet; W is a letter of its own, É stands under E.</summary>
    private static string LetterOf(string title)
    {
        foreach (var c in title.TrimStart(Marks))
        {
            var upper = char.ToUpperInvariant(c);
            if (Letters.Contains(upper, StringComparison.Ordinal))
                return upper.ToString();
            var plain = upper.ToString().Normalize(NormalizationForm.FormD)[0];
            return Letters.Contains(plain, StringComparison.Ordinal) ? plain.ToString() : Digits;
        }

        return Digits;
    }

    private static string SlugOf(string letter) => letter switch
    {
        "Å" => "aa",
        "Ä" => "ae",
        "Ö" => "oe",
        Digits => "0-9",
        _ => letter.ToLowerInvariant(),
    };
}
