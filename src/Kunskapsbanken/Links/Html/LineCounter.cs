namespace Kunskapsbanken.Links.Html;

/// <summary>Lines and columns, counted onward from the last place that was asked for.</summary>
internal sealed class LineCounter(string text)
{
    private int counted;
    private int line = 1;
    private int lineStart;

    public (int Line, int Column) At(int offset)
    {
        if (offset < counted)
            (counted, line, lineStart) = (0, 1, 0);
        var between = text.AsSpan(counted, offset - counted);
        var breaks = between.Count('\n');
        if (breaks > 0)
        {
            line += breaks;
            lineStart = counted + between.LastIndexOf('\n') + 1;
        }

        counted = offset;
        return (line, offset - lineStart + 1);
    }
}
