using Kunskapsbanken.Load;

namespace Kunskapsbanken.Render;

/// <summary>How pages look. A theme knows pages and the frame; it reads no files and no clock.</summary>
public interface ITheme
{
    /// <summary>A hash over the theme's templates, texts and assets.</summary>
    ContentHash Version { get; }

    /// <summary>Style sheets, scripts and images, served under names that carry their hash.</summary>
    ImmutableArray<Asset> Assets { get; }

    /// <summary>Pages that content may have and that the layout links to when it does, such as the accessibility statement.</summary>
    ImmutableArray<PagePath> OptionalPages => [];

    /// <summary>The words of the interface in a language, by key: what a site may put its own in the place of.</summary>
    IReadOnlyDictionary<string, string> Texts(string language) => ImmutableDictionary<string, string>.Empty;

    /// <summary>A page as a whole HTML document. Safe to call from several threads at once.</summary>
    string Render(Page page, SiteFrame frame);
}

/// <param name="Name">As templates name it: <c>site.css</c>, <c>js/search.js</c>.</param>
public sealed record Asset(string Name, ReadOnlyMemory<byte> Bytes);
