namespace Kunskapsbanken.Lunr;

/// <summary>Reads what <see cref="ShardText"/> wrote. The text's hash has been checked, so it is whole.</summary>
internal struct ShardTextReader(string text, int start = ShardFormat.HeaderLength)
{
    public int Position { get; private set; } = start;

    public long Long()
    {
        var leading = -1L;
        int c;
        while ((c = text[Position++]) >= ShardText.FirstLeading)
            leading = (leading + 1) * ShardText.LeadingBase + c - ShardText.FirstLeading;
        return (leading + 1) * ShardText.LastBase + c - ShardText.FirstLast;
    }

    public int Number() => checked((int)Long());

    public string String() => Raw(Number());

    public string Raw(int length)
    {
        Position += length;
        return text.Substring(Position - length, length);
    }
}
