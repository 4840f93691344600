using Kunskapsbanken.Check.Privacy;
using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Parse;

namespace Kunskapsbanken.Check.Language;

/// <summary>Checks of how a record is written. None of them is an error: they are what a colleague would point out.</summary>
internal static class LanguageChecks
{
    public static IEnumerable<Diagnostic> Check(ParsedRecord record, RecordWords words) =>
        NamedPersons.Check(record.File, words)
            .Concat(Readability.Check(record.File, words))
            .Concat(Typography.Check(record.File, words))
            .Concat(LinkTexts.Check(record.File, words))
            .Concat(Abbreviations.Check(record.File, words))
            .Concat(ScannedText.Check(record.File, words));
}
