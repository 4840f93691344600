using Kunskapsbanken.Resolve;

namespace Kunskapsbanken.Render;

/// <summary>Every record by the first letter of its title, for readers who browse rather than search.</summary>
/// <param name="Letters">All letters that begin a title, in order, with where they are listed.</param>
/// <param name="Groups">What this page lists.</param>
/// <param name="Letter">The only letter that this page lists, or null.</param>
/// <param name="Number">Which of the letter's pages this is, from 1.</param>
/// <param name="Pages">How many pages the letter has.</param>
public sealed record AlphabetPage(PagePath Path, ImmutableArray<LetterLink> Letters, ImmutableArray<LetterGroup> Groups, string? Letter, int Number, int Pages)
    : Page(Path, Letter is null ? "A–Ö" : $"A–Ö: {Letter}", "Allt i kunskapsbanken i bokstavsordning.")
{
    /// <summary>Where the alphabet begins.</summary>
    public static PagePath First { get; } = new("/a-o/");

    /// <param name="slug">Of a letter: <see cref="LetterLink.Slug"/>.</param>
    public static PagePath PathOf(string slug, int number) =>
        new(number == 1 ? $"{First}{slug}/" : string.Create(CultureInfo.InvariantCulture, $"{First}{slug}/sida/{number}/"));
}

/// <param name="Letter">As readers see it: <c>Å</c>.</param>
/// <param name="Slug">As addresses and anchors have it: <c>aa</c>.</param>
/// <param name="IsOwnPage">Whether the letter has a page of its own rather than a place on the first one.</param>
public sealed record LetterLink(string Letter, string Slug, int Count, bool IsOwnPage);

/// <param name="Cards">In Swedish order.</param>
public sealed record LetterGroup(LetterLink Letter, ImmutableArray<Card> Cards);
