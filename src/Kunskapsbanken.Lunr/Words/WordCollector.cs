using System.Collections.Concurrent;

namespace Kunskapsbanken.Lunr;

/// <summary>Collects the words of documents. Thread-safe: one instance serves all threads.</summary>
public sealed class WordCollector(Synonyms synonyms)
{
    private readonly ConcurrentBag<Scratch> idle = [];

    /// <summary>The words of a document's texts. Labels are not looked for across the end of a text.</summary>
    public DocumentWords Collect(params ReadOnlySpan<string> texts)
    {
        if (!idle.TryTake(out var scratch))
            scratch = new Scratch(synonyms);
        var words = scratch.Collect(texts);
        idle.Add(scratch);
        return words;
    }

    /// <summary>What one thread remembers of the tokens that it has met.</summary>
    private sealed class Scratch(Synonyms synonyms)
    {
        private const int MostTokens = 200_000;
        private const int Dropped = -1;
        private const int BetweenTexts = -1;

        private readonly TokenTable tokens = new();
        private readonly List<Word> words = [];
        private readonly Dictionary<string, int> wordIds = new(StringComparer.Ordinal);
        private readonly List<int> labelStems = [];
        private readonly ByteWriter writer = new(16 * 1024);
        private char[] lower = new char[16 * 1024];
        private int document;

        public DocumentWords Collect(ReadOnlySpan<string> texts)
        {
            if (tokens.Count > MostTokens)
                Forget();
            document++;
            labelStems.Clear();
            writer.Clear();
            writer.WriteByte(DocumentWords.Version);
            foreach (var text in texts)
            {
                Read(text);
                labelStems.Add(BetweenTexts);
            }
            writer.WriteByte((byte)'\n');
            writer.WriteText(string.Join(' ', synonyms.In(labelStems)).Replace('\n', ' '));
            return DocumentWords.From(writer);
        }

        private void Read(string text)
        {
            var length = JavaScriptText.ToLower(text, ref lower);
            var lowered = lower.AsSpan(0, length);
            for (var start = 0; Tokenizer.TryNext(lowered, ref start, out var tokenLength, out var hash); start += tokenLength)
            {
                var token = lowered.Slice(start, tokenLength);
                if (!tokens.TryGet(token, hash, out var id))
                    tokens.Add(token, hash, id = Learn(token.ToString()));
                if (id == Dropped)
                    continue;
                var word = words[id];
                labelStems.Add(word.LabelStem);
                if (word.LastDocument != document && !word.IsStopWord)
                {
                    word.LastDocument = document;
                    writer.WriteText(word.Text);
                    writer.WriteByte((byte)' ');
                }
            }
        }

        private int Learn(string token)
        {
            var text = SwedishTrimmer.Trim(token);
            if (text.Length == 0)
                return Dropped;
            if (!wordIds.TryGetValue(text, out var id))
            {
                wordIds.Add(text, id = words.Count);
                words.Add(new Word(text, SwedishStopWords.All.Contains(text), synonyms.NumberOf(text)));
            }
            return id;
        }

        private void Forget()
        {
            tokens.Clear();
            words.Clear();
            wordIds.Clear();
        }
    }

    private sealed class Word(string text, bool isStopWord, int labelStem)
    {
        public string Text => text;

        public bool IsStopWord => isStopWord;

        public int LabelStem => labelStem;

        public int LastDocument { get; set; }
    }
}
