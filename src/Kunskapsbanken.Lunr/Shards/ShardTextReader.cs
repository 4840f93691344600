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

    /// <summary>So many numbers as <see cref="ShardText.Digits"/> writes them.</summary>
    public int[] Digits(int count)
    {
        var least = Number();
        var width = Number();
        var digitBase = Number();
        var values = new int[count];
        for (var i = 0; i < count; i++)
        {
            for (var digit = 0; digit < width; digit++)
                values[i] = values[i] * digitBase + text[Position++] - ShardText.FirstLast;
            values[i] += least;
        }
        return values;
    }

    public string String() => Raw(Number());

    public string Raw(int length)
    {
        Position += length;
        return text.Substring(Position - length, length);
    }
}
