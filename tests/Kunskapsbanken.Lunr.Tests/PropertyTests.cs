using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Kunskapsbanken.Lunr.Tests;

public sealed class PropertyTests
{
    private static readonly SearchIndex Index = SyntheticCorpus.Index(SyntheticCorpus.Create(20, words: 60));

    [Fact]
    public void Any_query_gets_an_answer_or_an_error_inside_itself() => Holds<string>(text =>
    {
        var answer = Index.Find(text);
        // A backslash at the end lets lunr count one character past the end.
        return answer.Error is not { } error || (error.Start >= 0 && error.Start <= error.End && error.End <= text.Length + 1);
    });

    [Fact]
    public void A_stem_begins_its_word_but_for_the_last_letters() => Holds<string>(text =>
        Tokenizer.Tokenize(text).All(token => token.StartsWith(SwedishStemmer.Stem(token), StringComparison.Ordinal)));

    [Fact]
    public void Lower_casing_and_folding_twice_is_doing_it_once() => Holds<string>(text =>
    {
        var lower = JavaScriptText.ToLower(text);
        return JavaScriptText.ToLower(lower) == lower && Folding.Fold(Folding.Fold(lower)) == Folding.Fold(lower) && Folding.Fold(lower).Length == lower.Length;
    });

    [Fact]
    public void Stored_terms_are_what_was_stored() => Holds<string>(text =>
    {
        var terms = new DocumentAnalyzer(new IndexSchema([new("body")], Swedish.Analyzer)).Analyze("a", ("body", text));
        return DocumentTerms.TryRead(terms.Bytes) is { } read && read.Bytes.Span.SequenceEqual(terms.Bytes.Span) && read.Ref == "a";
    });

    [Fact]
    public void Every_number_has_one_spelling_that_reads_back() => Holds<uint>(value =>
    {
        var text = new ShardText(ShardKind.Terms).Number(value).Number(value / 1000).ToString();
        var reader = new ShardTextReader(text);
        return reader.Long() == value && reader.Long() == value / 1000 && reader.Position == text.Length;
    });

    [Fact]
    public void Stable_numbers_ascend_and_do_not_depend_on_the_order_of_refs() => Holds<string[]>(names =>
    {
        var refs = names.Where(name => name is not null).Distinct().ToList();
        var numbers = DocumentNumbers.Stable(refs, out var order);
        refs.Reverse();
        return numbers.Numbers.SequenceEqual(numbers.Numbers.Distinct().Order())
            && numbers.Numbers.All(number => number < numbers.Limit)
            && DocumentNumbers.Stable(refs, out var again).Numbers.SequenceEqual(numbers.Numbers) && again.SequenceEqual(order);
    });

    private static void Holds<T>(Func<T, bool> property) =>
        Check.QuickThrowOnFailure(Prop.ForAll((T value) => value is null || property(value)));
}
