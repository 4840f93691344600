using Kunskapsbanken.Check;
using Kunskapsbanken.Check.Language;
using Kunskapsbanken.Check.Privacy;
using Kunskapsbanken.Diagnostics;
using Kunskapsbanken.Load;
using Kunskapsbanken.Lunr;
using Kunskapsbanken.Indexing;

namespace Kunskapsbanken.Parse;

/// <summary>
/// All that can be known of one file alone: parsed, checked, its words counted. One a thread.
/// The result depends on the file's path and bytes and on the synonyms, and on nothing else, which is why it can be kept.
/// </summary>
/// <param name="analyzer">Counts words for the index.</param>
public sealed class RecordReader(DocumentAnalyzer analyzer)
{
    private readonly RecordParser parser = new();

    public (ParseResult Result, ParsedRecord? Record) Read(string tree, SourceFile source)
    {
        var problems = new List<Diagnostic>();
        var bytes = source.Read().Span;
        var record = parser.Parse(tree, source, bytes, problems, out var key);
        var file = parser.Entry?.File ?? $"{tree}/{source.Path}";
        problems.AddRange(Mojibake.Check(file, bytes));
        problems.AddRange(PersonalData.Check(file, bytes));
        if (record is not null)
        {
            problems.AddRange(RecordChecks.Check(record));
            problems.AddRange(LanguageChecks.Check(record, RecordWords.Of(parser.Text!)));
        }

        var search = record is null ? SearchText.Empty : SiteSearch.Analyze(analyzer, record, parser.Text!);
        return (new(key, file, parser.Entry, () => search, [.. problems]), record);
    }
}
