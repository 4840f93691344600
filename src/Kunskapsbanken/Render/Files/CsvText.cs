namespace Kunskapsbanken.Render.Files;

/// <summary>Rows of comma-separated values (RFC 4180).</summary>
public sealed class CsvText
{
    private readonly StringBuilder text = new();

    /// <param name="cells">Null for what is not there.</param>
    public CsvText Row(params IEnumerable<string?> cells)
    {
        text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");
        return this;
    }

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(text.ToString());

    private static string Cell(string? cell)
    {
        if (cell is null)
            return "";
        // A cell that begins like a formula would be run as one by a spreadsheet.
        if (cell is ['=' or '+' or '-' or '@' or '\t' or '\r', ..])
            cell = "'" + cell;
        return cell.AsSpan().ContainsAny(",\"\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
    }
}
