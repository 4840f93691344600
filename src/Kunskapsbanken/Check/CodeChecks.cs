using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Parse;
using Kunskapsbanken.Records;
using Kunskapsbanken.Resolve;

namespace Kunskapsbanken.Check;

/// <summary>Codes that others give out: SCB's codes for municipalities and counties, the tax agency's organisation numbers.</summary>
internal static class CodeChecks
{
    public static IEnumerable<Diagnostic> Check(Catalogue catalogue)
    {
        var kommunkoder = new Dictionary<string, string>(StringComparer.Ordinal);
        var lanskoder = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var record in catalogue.Records)
        {
            if (record.Record is County { Lanskod: { ValueOrDefault: { } lan } lanskod } && !lanskoder.TryAdd(lan, record.File))
                yield return Errors.CodeDisagrees(record.File, lanskod.Span, $"Länskoden {lan} finns redan i {lanskoder[lan]}.");
            if (record.Record is not Organisation organisation)
                continue;
            if (organisation.Kommunkod is { ValueOrDefault: { } kommun } code)
            {
                if (!kommunkoder.TryAdd(kommun, record.File))
                    yield return Errors.CodeDisagrees(record.File, code.Span, $"Kommunkoden {kommun} finns redan i {kommunkoder[kommun]}.");
                if (organisation.Lanskod?.ValueOrDefault is { } own && own != kommun[..2])
                    yield return Errors.CodeDisagrees(record.File, code.Span, $"Kommunkoden {kommun} hör till län {kommun[..2]}, men länskoden är {own}.");
            }

            if (organisation.Orgnr is { ValueOrDefault: { } number } orgnr && !IsOrganisationNumber(number))
                yield return Errors.BadOrgnr(record.File, orgnr.Span, number);
        }
    }

    /// <summary>Ten digits, the third at least 2 (else it is a person's), the last by Luhn (SKV 709).</summary>
    internal static bool IsOrganisationNumber(string text)
    {
        var digits = text.Where(char.IsAsciiDigit).Select(c => c - '0').ToArray();
        if (digits.Length != 10 || digits[2] < 2)
            return false;
        var sum = 0;
        for (var i = 0; i < 10; i++)
        {
            var product = digits[i] * (i % 2 == 0 ? 2 : 1);
            sum += (product / 10) + (product % 10);
        }

        return sum % 10 == 0;
    }
}
