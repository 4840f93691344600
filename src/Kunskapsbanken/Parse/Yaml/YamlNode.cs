using Kunskapsbanken.Records;

namespace Kunskapsbanken.Parse.Yaml;

/// <summary>A value in YAML and where it stands in its file.</summary>
public abstract record YamlNode(Span Span);

/// <param name="IsBlock">Written with | so that each line of text is a line of the file.</param>
/// <param name="IsQuoted">In quotation marks: text even when it looks like a number.</param>
/// <param name="Indent">For a block: the columns before the text of its lines.</param>
public sealed record YamlScalar(string Text, Span Span, bool IsQuoted, bool IsBlock, int Indent) : YamlNode(Span)
{
    /// <summary>YAML's own ways to say nothing.</summary>
    public bool IsNull => !IsQuoted && !IsBlock && Text is "" or "~" or "null" or "Null" or "NULL" && !IsQuoted;
}

public sealed record YamlSequence(ImmutableArray<YamlNode> Items, Span Span) : YamlNode(Span);

public sealed record YamlMapping(ImmutableArray<YamlEntry> Entries, Span Span) : YamlNode(Span)
{
    public YamlEntry? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (entry.Key.Text == key)
                return entry;
        }

        return null;
    }
}

public sealed record YamlEntry(YamlScalar Key, YamlNode Value);
