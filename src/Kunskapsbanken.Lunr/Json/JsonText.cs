using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Kunskapsbanken.Lunr;

/// <summary>
/// A JSON writer that escapes exactly what <c>JSON.stringify</c> escapes: quotation mark, backslash and control characters.
/// .NET's own encoders escape more (no-break spaces, emoji, U+2028), whatever they are told to leave.
/// </summary>
internal sealed class JsonText(Stream output)
{
    private const int LongestNumber = 32;
    private readonly byte[] buffer = new byte[64 * 1024];
    private int length;

    /// <summary>The text as a JSON string, quotation marks included.</summary>
    public static string Quote(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\0', '\u001F') && !text.AsSpan().ContainsAny('"', '\\'))
            return $"\"{text}\"";
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\b' => quoted.Append("\\b"),
                '\f' => quoted.Append("\\f"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                < ' ' => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => quoted.Append(c),
            };
        }
        return quoted.Append('"').ToString();
    }

    public void Quoted(string text) => Raw(Quote(text));

    public void Raw(string text)
    {
        if (text.Length * 3 > buffer.Length)
            Raw(Encoding.UTF8.GetBytes(text));
        else
        {
            Reserve(text.Length * 3);
            length += Encoding.UTF8.GetBytes(text, buffer.AsSpan(length));
        }
    }

    public void Raw(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > buffer.Length - length)
            Flush();
        if (utf8.Length > buffer.Length)
            output.Write(utf8);
        else
        {
            utf8.CopyTo(buffer.AsSpan(length));
            length += utf8.Length;
        }
    }

    public void Integer(long value)
    {
        Reserve(LongestNumber);
        length = AppendInteger(length, value);
    }

    /// <summary>A term's number and its weight, which is a whole number of thousandths, as JavaScript prints it: no trailing zeros.</summary>
    public void Element(int term, double weight)
    {
        Reserve(2 * LongestNumber);
        var at = AppendInteger(length, term);
        buffer[at++] = (byte)',';
        var (whole, rest) = Math.DivRem((long)Math.Round(weight * 1000), 1000);
        at = AppendInteger(at, whole);
        if (rest > 0)
            buffer[at++] = (byte)'.';
        for (var unit = 100; rest > 0; unit /= 10)
        {
            (var digit, rest) = Math.DivRem(rest, unit);
            buffer[at++] = (byte)('0' + digit);
        }
        length = at;
    }

    private int AppendInteger(int at, long value)
    {
        _ = Utf8Formatter.TryFormat(value, buffer.AsSpan(at), out var written);
        return at + written;
    }

    public void Flush()
    {
        output.Write(buffer, 0, length);
        length = 0;
    }

    private void Reserve(int count)
    {
        if (buffer.Length - length < count)
            Flush();
    }
}
