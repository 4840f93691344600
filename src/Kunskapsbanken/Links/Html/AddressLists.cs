namespace Kunskapsbanken.Links.Html;

/// <summary>Attributes that hold more than an address: srcset and meta refresh.</summary>
internal static class AddressLists
{
    /// <summary>The candidates of a srcset (HTML standard § 4.8.4.3.10).</summary>
    /// <param name="add">Offset in the value, and the address.</param>
    public static void ReadSrcset(string value, Action<int, string> add)
    {
        var i = 0;
        while (true)
        {
            while (i < value.Length && (IsSpace(value[i]) || value[i] == ','))
                i++;
            if (i >= value.Length)
                return;
            var start = i;
            while (i < value.Length && !IsSpace(value[i]))
                i++;
            var address = value[start..i];
            var trimmed = address.TrimEnd(',');
            add(start, trimmed);
            if (trimmed.Length == address.Length)
                i = SkipDescriptors(value, i);
        }
    }

    /// <summary>The address of a meta refresh (HTML standard § 4.2.5.3), or null when it only reloads.</summary>
    public static (int Offset, string Address)? ReadRefresh(string value)
    {
        var i = SkipSpace(value, 0);
        var digits = i;
        while (i < value.Length && char.IsAsciiDigit(value[i]))
            i++;
        if (i == digits && (i >= value.Length || value[i] != '.'))
            return null;
        while (i < value.Length && (char.IsAsciiDigit(value[i]) || value[i] == '.'))
            i++;
        if (i >= value.Length || (value[i] is not (';' or ',') && !IsSpace(value[i])))
            return null;
        i = SkipSpace(value, i);
        if (i < value.Length && value[i] is ';' or ',')
            i++;
        i = SkipSpace(value, i);
        if (i >= value.Length)
            return null;
        return ReadRefreshAddress(value, i);
    }

    private static (int Offset, string Address) ReadRefreshAddress(string value, int start)
    {
        var i = start;
        if (value.AsSpan(i).StartsWith("url", StringComparison.OrdinalIgnoreCase))
        {
            var equals = SkipSpace(value, i + 3);
            if (equals < value.Length && value[equals] == '=')
                i = SkipSpace(value, equals + 1);
        }

        if (i < value.Length && value[i] is '"' or '\'')
        {
            var end = value.IndexOf(value[i], i + 1);
            return (i + 1, end < 0 ? value[(i + 1)..] : value[(i + 1)..end]);
        }

        return (i, value[i..]);
    }

    private static int SkipDescriptors(string value, int i)
    {
        var depth = 0;
        for (; i < value.Length; i++)
        {
            if (value[i] == '(')
                depth++;
            else if (value[i] == ')' && depth > 0)
                depth--;
            else if (value[i] == ',' && depth == 0)
                return i + 1;
        }

        return i;
    }

    private static int SkipSpace(string value, int i)
    {
        while (i < value.Length && IsSpace(value[i]))
            i++;
        return i;
    }

    private static bool IsSpace(char c) => c is ' ' or '\n' or '\t' or '\r' or '\f';
}
