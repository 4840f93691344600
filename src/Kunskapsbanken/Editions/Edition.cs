using Kunskapsbanken.Editions.Changes;
using Kunskapsbanken.Load;
using Kunskapsbanken.Parse;

namespace Kunskapsbanken.Editions;

/// <summary>A published edition: what is known of it, and the whole of it when a page must be made.</summary>
public sealed class Edition
{
    private readonly Func<EditionContent> read;
    private readonly Func<IndexEntry, ParsedRecord?> readOne;
    private readonly Lock opening = new();
    private EditionContent? content;

    /// <param name="content">When it has been read already.</param>
    public Edition(EditionInfo info, EditionFacts facts, EditionContent? content, Func<EditionContent> read, Func<IndexEntry, ParsedRecord?> readOne)
    {
        Info = info;
        Facts = facts;
        this.content = content;
        this.read = read;
        this.readOne = readOne;
    }

    public EditionInfo Info { get; }

    public EditionFacts Facts { get; }

    public RecordIndex Index => Facts.Index;

    public ContentHash Hash => Facts.Hash;

    /// <summary>All its records. Read once and kept until <see cref="Close"/>. Safe to call from any thread.</summary>
    public EditionContent Open()
    {
        lock (opening)
            return content ??= read();
    }

    /// <summary>Lets the records go when all pages are made: an edition may be as large as the site.</summary>
    public void Close()
    {
        lock (opening)
            content = null;
    }

    /// <summary>One record, without reading the others when they are not open.</summary>
    public ParsedRecord Record(IndexEntry entry) => content?.Records(entry.Key) ?? readOne(entry) ?? Open().Records(entry.Key);
}
