using System.Globalization;
using System.Text;
using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Records;

namespace Kunskapsbanken.Site.Reports;

/// <summary>What a build says at its end: how many records, how many problems, where the result is.</summary>
internal static class SummaryWriter
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    public static async Task WriteAsync(BuildReport report, Settings settings, TextWriter output)
    {
        var text = new StringBuilder();
        foreach (var info in CollectionInfo.All)
            text.Append(Swedish, $"{report.Counts.GetValueOrDefault(info.Folder),7:N0}  {info.Plural}\n");
        text.Append('\n').Append(ProblemCount(report)).Append('\n');
        if (report.Written is { } written)
        {
            text.Append(Swedish, $"{written.Files:N0} filer, {written.Rendered:N0} nya eller ändrade, på {report.Elapsed.TotalSeconds:0.00} s.\n\n");
            text.Append(Swedish, $"Webbplatsen ligger i {settings.Output}\n");
            text.Append("Se den i webbläsaren: dotnet run --project site -- serve\n");
        }
        else
            text.Append("Webbplatsen skrevs inte. Den tidigare är orörd.\n");
        await output.WriteAsync(text.ToString());
    }

    public static string ProblemCount(BuildReport report) =>
        $"{Count(report.Errors, "fel", "fel")} och {Count(report.Warnings, "varning", "varningar")}.".Replace("och Inga", "och inga", StringComparison.Ordinal) + Advice(report);

    private static string Advice(BuildReport report) => report.Problems.Count(p => p.Severity == Severity.Info) is > 0 and var count
        ? $" {Count(count, "upplysning", "upplysningar")} visas med --verbose."
        : "";

    private static string Count(int number, string one, string many) =>
        number == 0 ? $"Inga {many}" : string.Create(Swedish, $"{number:N0} {(number == 1 ? one : many)}");
}
