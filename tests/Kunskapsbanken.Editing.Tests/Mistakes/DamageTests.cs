using System.Text;
using Kunskapsbanken.Load;
using Kunskapsbanken.Parse;

namespace Kunskapsbanken.Editing.Tests.Mistakes;

/// <summary>Real records, damaged at random as hands and programs damage them: nothing throws, and every place that is told is in the file.</summary>
public sealed class DamageTests
{
    private static readonly string[] Slips =
        ["\t", "  ", ":", ": ", "\"", "'", "[", "]", "{", "}", "- ", "-", "\n", "\n---\n", "|", ">", "#", "@", "%", "&", "*", "!", "”", "“", "•\t", "\r\n", "\u00A0", "Ã¥", "<o:p>", "\u2028", "?", ",", "\\", "\uFEFF"];

    [Fact]
    public void Damaged_records_are_explained_in_place()
    {
        var random = new Random(4);
        var files = WorkingFolder.Load(Repository.Content, "content", 1 << 20, null, []).Files.Where((_, i) => i % 7 == 0).ToList();
        var reader = new RecordReader(new Lunr.DocumentAnalyzer(Indexing.SiteSearch.Schema));
        var told = 0;
        foreach (var file in files)
        {
            var text = Encoding.UTF8.GetString(file.Read().Span);
            for (var turn = 0; turn < 30; turn++)
            {
                var damaged = Damage(text, random);
                var lines = damaged.TrimStart((char)0xFEFF).Replace("\r\n", "\n", StringComparison.Ordinal).Replace((char)13, (char)10).Split('\n');
                foreach (var problem in reader.Read("content", new SourceFile(file.Path, Encoding.UTF8.GetBytes(damaged))).Result.Problems)
                {
                    told++;
                    Assert.False(problem.Message.Contains("Exception", StringComparison.Ordinal), problem.ToString());
                    if (problem.Span.IsNone)
                        continue;
                    // An empty value at the end of the fields stands where the line after them begins.
                    Assert.InRange(problem.Span.Line, 1, lines.Length + 1);
                    var length = problem.Span.Line <= lines.Length ? lines[problem.Span.Line - 1].Length : 0;
                    Assert.True(problem.Span.Column >= 1 && problem.Span.Column <= length + 1, $"{problem}\n{damaged}");
                }
            }
        }

        Assert.True(told > 1000, $"{told} problems told");
    }

    private static string Damage(string text, Random random)
    {
        var at = random.Next(text.Length);
        return random.Next(3) switch
        {
            0 => text.Insert(at, Slips[random.Next(Slips.Length)]),
            1 => text.Remove(at, Math.Min(random.Next(1, 8), text.Length - at)),
            _ => text.Remove(at, 1).Insert(at, Slips[random.Next(Slips.Length)]),
        };
    }
}
