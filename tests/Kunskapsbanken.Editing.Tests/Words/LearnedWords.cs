using Kunskapsbanken.Load;
using Kunskapsbanken.Parse;
using Kunskapsbanken.Parse.Markdown;
using Kunskapsbanken.Words;

namespace Kunskapsbanken.Editing.Tests.Words;

public sealed class LearnedWords
{
    /// <summary>Writes src/Kunskapsbanken/Words/learned.txt from the content: run with -explicit only.</summary>
    [Fact(Explicit = true)]
    public void Rewrite()
    {
        var parser = new RecordParser();
        var texts = new List<string>();
        foreach (var file in WorkingFolder.Load(Repository.Content, "content", 1 << 20, null, []).Files)
        {
            if (parser.Parse("content", file, file.Read().Span, [], out _) is null || parser.Text is not { } text)
                continue;
            var words = Check.Language.RecordWords.Of(text);
            for (var i = 0; i < words.Marks.Length; i++)
            {
                var end = i + 1 < words.Marks.Length ? words.Marks[i + 1].Offset : words.Text.Length;
                if (words.Marks[i].Kind is not (WordKind.Code or WordKind.Address))
                    texts.Add(words.Text[words.Marks[i].Offset..end]);
            }
        }

        var lines = Lexicon.CountWords(texts).OrderBy(w => w.Key, StringComparer.Ordinal).Select(w => $"{w.Key} {w.Value}\n");
        File.WriteAllText(Path.Combine(Repository.Root, "src/Kunskapsbanken/Words/learned.txt"), string.Concat(lines));
    }
}
