using System.Text;
using Xunit;

namespace Kunskapsbanken.Lunr.Tests;

public sealed class AnalysisTests
{
    [Fact]
    public void Every_word_of_the_dictionary_has_the_stem_that_lunr_languages_gives_it()
    {
        var words = DictionaryWords();
        Assert.True(words.Count > 150_000, $"{words.Count} words");
        AssertAgrees(words);
    }

    [Fact]
    public void Random_letters_are_stemmed_alike()
    {
        var random = new SeededRandom(3);
        AssertAgrees([.. Enumerable.Range(0, 100_000).Select(_ => RandomWord(random))]);
    }

    [Fact]
    public void Every_character_is_lower_cased_trimmed_and_cut_alike()
    {
        var characters = Enumerable.Range(0, 0x1FFFF).Where(Rune.IsValid).Where(value => !IsNewerThanUnicode15(value)).Select(value => new Rune(value).ToString());
        AssertAgrees([.. characters.Select(character => $"{character}a{character}b")]);
    }

    [Fact]
    public void Sigma_at_the_end_of_a_word_is_final() =>
        AssertAgrees(["ΟΔΟΣ", "Σ", "ΑΣ.", "ΑΣ.Β", "Α'Σ", "1Σ", "Σα", "ΑΣ\u0301Β", "ΑΣ😀", "𐐀Σ", "ⅫΣ", "ΣΣ ΣΣ"]);

    [Fact]
    public void The_stop_words_are_the_package_s()
    {
        var words = DictionaryWords();
        words.AddRange(SwedishStopWords.All);
        words.AddRange(["", "constructor", "__proto__", "toString"]);
        AssertAgrees(words);
        Assert.Equal(114, SwedishStopWords.All.Count);
    }

    [Fact]
    public void A_hyphen_and_every_space_of_JavaScript_cut_tokens() =>
        Assert.Equal(["a", "b", "c", "d", "e", "f"], Tokenizer.Tokenize("A-B\u00A0C\u2028d\uFEFF--e\t\r\n f-"));

    private static void AssertAgrees(List<string> words)
    {
        var answers = Oracle.Run<object[][]>("lunr-words.cjs", words);
        var differences = new List<string>();
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            string[] ours =
                [JavaScriptText.ToLower(word), SwedishTrimmer.Trim(word), SwedishStemmer.Stem(word), SwedishStopWords.All.Contains(word) ? "1" : "0"];
            var theirs = answers[i].Select(value => value.ToString()!).ToArray();
            if (!ours.SequenceEqual(theirs))
                differences.Add($"{word} ({string.Join(' ', word.Select(c => $"{(int)c:X4}"))}): {string.Join('|', ours)} ≠ {string.Join('|', theirs)}");
        }
        Assert.True(differences.Count == 0, $"{differences.Count} differ: {string.Join("; ", differences.Take(20))}");
    }

    /// <summary>Letters with case that Node's Unicode has and the machine's ICU may not have yet.</summary>
    private static bool IsNewerThanUnicode15(int value) =>
        value is 0x1C89 or (>= 0xA7CB and <= 0xA7DC) or (>= 0x10D50 and <= 0x10D65) or (>= 0x16EA0 and <= 0x16EB8);

    private static List<string> DictionaryWords() =>
        [.. File.ReadLines(Oracle.PackageFile("dictionary-sv/index.dic")).Skip(1).Select(line => line.Split('/')[0].ToLowerInvariant())];

    private static string RandomWord(SeededRandom random)
    {
        string[] parts = ["a", "e", "i", "o", "u", "y", "å", "ä", "ö", "b", "d", "g", "k", "l", "n", "r", "s", "t", "v", "lig", "els", "löst", "fullt", "arna", "het", "ens", "tt", "ö", "é", "ig"];
        return string.Concat(Enumerable.Range(0, 1 + random.Next(7)).Select(_ => random.Pick(parts)));
    }
}
