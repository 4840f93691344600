namespace Kunskapsbanken.Lunr;

/// <summary>What a shard holds: its first character.</summary>
internal enum ShardKind
{
    Directory = 'D',
    Group = 'G',
    TermList = 'T',
    Terms = 'S',
    Documents = 'N',
    Fragments = 'R',
    Column = 'C',
}

/// <summary>Names, hashes and the version of the sharded form.</summary>
/// <remarks>
/// Every file but the directory is named by a hash of its text, so that it may be cached for ever, and so that a file that is
/// truncated, damaged or of another build is noticed: its text does not have the hash that its name promises.
/// </remarks>
internal static class ShardFormat
{
    public const char Version = '2';
    public const int HeaderLength = 2;
    public const int HashLength = 7;
    public const int FragmentHashLength = 5;
    public const string Extension = ".txt";
    public const string ScriptExtension = ".js";
    public const string DirectoryName = "directory";

    public static string TermsName(string hash) => $"s-{hash}";

    public static string TermListName(string hash) => $"t-{hash}";

    public static string GroupName(string hash) => $"g-{hash}";

    public static string ColumnName(string hash) => $"c-{hash}";

    public static string DocumentsName(string hash) => $"n-{hash}";

    /// <summary>The number is part of the name, so a shorter hash will do: it need only differ from the same file's of an earlier build.</summary>
    public static string FragmentsName(int number, string hash) => $"r-{number}-{hash}";

    /// <summary>36 bits in base 36, over UTF-16 units: an FNV-1a hash with a finishing mix, and four bits of a second hash.</summary>
    public static string Hash(ReadOnlySpan<char> text)
    {
        var first = 2166136261u;
        var second = 2654435769u;
        foreach (var c in text)
        {
            first = (first ^ c) * 16777619u;
            second = (second ^ c) * 2654435761u;
        }
        first = (first ^ first >> 16) * 2246822507u;
        return InBase36((first ^ first >> 13) * 16UL + (second >> 28));
    }

    private static string InBase36(ulong value)
    {
        Span<char> digits = stackalloc char[HashLength];
        for (var i = HashLength - 1; i >= 0; i--, value /= 36)
            digits[i] = "0123456789abcdefghijklmnopqrstuvwxyz"[(int)(value % 36)];
        return new string(digits);
    }
}
