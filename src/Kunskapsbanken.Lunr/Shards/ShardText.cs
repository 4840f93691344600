using System.Text;

namespace Kunskapsbanken.Lunr;

/// <summary>Writes the text that shards are made of.</summary>
/// <remarks>
/// Text and not bytes, since every web server compresses text, and a script can carry it as it is. A number is any count of
/// leading digits in base 34 (<c>]</c> to <c>~</c>) and one last digit in base 57 (<c>#</c> to <c>[</c>), bijective, so that
/// each number has one spelling and numbers below 57 take one character; neither needs escaping in a script. A string is its
/// length in UTF-16 units and itself.
/// </remarks>
internal sealed class ShardText
{
    public const int LastBase = 57;
    public const int LeadingBase = 34;
    public const char FirstLast = '#';
    public const char FirstLeading = ']';

    private readonly StringBuilder text = new();

    /// <param name="kind">What the text is, and in which version of the format: the first two characters.</param>
    public ShardText(ShardKind kind) => text.Append((char)kind).Append(ShardFormat.Version);

    private ShardText()
    {
    }

    public int Length => text.Length;

    /// <summary>A part of a shard, without the two characters that begin one.</summary>
    public static ShardText Part() => new();

    public ShardText Number(long value)
    {
        if (value >= LastBase)
        {
            var rest = value / LastBase - 1;
            Span<char> leading = stackalloc char[16];
            var at = leading.Length;
            for (; rest >= 0; rest = rest / LeadingBase - 1)
                leading[--at] = (char)(FirstLeading + rest % LeadingBase);
            text.Append(leading[at..]);
        }
        text.Append((char)(FirstLast + value % LastBase));
        return this;
    }

    /// <summary>
    /// Numbers that are much alike in size, such as lengths: the least of them, how many digits each has beyond it, their base, and
    /// the digits, all numbers in as many. Without a difference between leading and last digits a compressor needs a tenth less.
    /// </summary>
    public ShardText Digits(int[] values)
    {
        var least = values.DefaultIfEmpty().Min();
        var largest = values.DefaultIfEmpty().Max() - least;
        var width = 1;
        while (Math.Pow(LastBase, width) <= largest)
            width++;
        var digitBase = 2;
        while (Math.Pow(digitBase, width) <= largest)
            digitBase++;
        Number(least).Number(width).Number(digitBase);
        foreach (var value in values)
        {
            for (var place = (int)Math.Pow(digitBase, width - 1); place > 0; place /= digitBase)
                text.Append((char)(FirstLast + (value - least) / place % digitBase));
        }
        return this;
    }

    public ShardText String(ReadOnlySpan<char> value)
    {
        Number(value.Length);
        text.Append(value);
        return this;
    }

    /// <summary>A name, whose length the reader knows.</summary>
    public ShardText Raw(string value)
    {
        text.Append(value);
        return this;
    }

    public ShardText Part(ShardText part)
    {
        text.Append(part.text);
        return this;
    }

    /// <summary>The text, with U+FFFD for every unpaired surrogate, such as an excerpt may end in: UTF-8 cannot hold one, and the hash would be another's.</summary>
    public override string ToString()
    {
        var written = text.ToString();
        return written.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(written)) : written;
    }
}
