using System.Text.RegularExpressions;
using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Check.Privacy;

/// <summary>
/// What identifies or reaches a private person, anywhere in a file: drafts, comments and unreadable records too, since the
/// repository is public. It looks at bytes, so that it also sees what no parser gets to.
/// </summary>
public static partial class PersonalData
{
    public static IEnumerable<Diagnostic> Check(string file, ReadOnlySpan<byte> bytes)
    {
        var problems = new List<Diagnostic>();
        // Most files hold neither enough digits in a row nor an at sign.
        if (!bytes.Contains((byte)'@') && bytes.IndexOfAnyInRange((byte)'0', (byte)'9') < 0)
            return problems;
        var line = 0;
        foreach (var range in bytes.Split((byte)'\n'))
        {
            line++;
            var text = bytes[range];
            if (text.Contains((byte)'@') || HasDigits(text))
                CheckLine(file, line, Encoding.UTF8.GetString(text), problems);
        }

        return problems;
    }

    /// <summary>The shortest number that is looked for has ten digits.</summary>
    private static bool HasDigits(ReadOnlySpan<byte> line)
    {
        var digits = 0;
        foreach (var b in line)
            digits += b is >= (byte)'0' and <= (byte)'9' ? 1 : 0;
        return digits >= 10;
    }

    private static void CheckLine(string file, int line, string text, List<Diagnostic> problems)
    {
        foreach (Match match in PersonalNumbers().Matches(text))
        {
            var digits = string.Concat(match.Value.Where(char.IsAsciiDigit));
            if (PersonalNumber.IsValid(digits) && !PersonalNumber.IsForTests(digits) && !IsReference(text, match.Index))
                problems.Add(Errors.PersonalNumber(file, Place(line, match), match.Value, PersonalNumber.IsCoordinationNumber(digits)));
        }

        foreach (Match match in MobileNumbers().Matches(text))
        {
            if (!IsForFiction(match.Value) && !IsReference(text, match.Index))
                problems.Add(Errors.MobileNumber(file, Place(line, match), match.Value));
        }

        foreach (Match match in Addresses().Matches(text))
        {
            if (MailAddress.IsPersonal(match.Value))
                problems.Add(Errors.PrivateAddress(file, Place(line, match), match.Value));
        }
    }

    private static Span Place(int line, Match match) => new(line, match.Index + 1, match.Length);

    /// <summary>A number that the text itself calls something else: a diarienummer, or a part of an address or a hash.</summary>
    private static bool IsReference(string line, int at)
    {
        var before = line.AsSpan(Math.Max(0, at - 24), at - Math.Max(0, at - 24));
        return before.Contains("dnr", StringComparison.OrdinalIgnoreCase)
            || before.Contains("diarie", StringComparison.OrdinalIgnoreCase)
            || before.Contains("isbn", StringComparison.OrdinalIgnoreCase)
            || before.Contains("orgnr", StringComparison.OrdinalIgnoreCase)
            || line.LastIndexOf("://", at, StringComparison.Ordinal) is var scheme and >= 0 && !line.AsSpan(scheme, at - scheme).Contains(' ');
    }

    /// <summary>070-174 06 05 to 070-174 06 99: kept by the telecom agency for films and books.</summary>
    private static bool IsForFiction(string number)
    {
        var digits = string.Concat(number.Where(char.IsAsciiDigit));
        return digits[^9..].StartsWith("7017406", StringComparison.Ordinal) && int.Parse(digits[^2..], CultureInfo.InvariantCulture) >= 5;
    }

    [GeneratedRegex(@"(?<![\w./-])(?:(?:18|19|20)\d{2}|\d{2})(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01]|[6-8]\d|9[01])[-+ ]?\d{4}(?![\w/]|-\d|\.\d)", RegexOptions.CultureInvariant)]
    private static partial Regex PersonalNumbers();

    [GeneratedRegex(@"(?<![\w/.-])(?:\+46 ?(?:\(0\) ?)?|0046 ?|0)7[02369](?:[ \-–]?\d){7}(?![\w/]|-\d)", RegexOptions.CultureInvariant)]
    private static partial Regex MobileNumbers();

    [GeneratedRegex(@"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Addresses();
}
