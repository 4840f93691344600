using System.Collections.Immutable;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Kunskapsbanken.Load;

namespace Kunskapsbanken.Tests;

/// <summary>Texts that a reader of records must survive: arbitrary, nearly right, and right but for a few faults.</summary>
internal static class RecordTexts
{
    private static readonly string[] Scraps =
    [
        "\n", "\n\n", " ", "  ", "\t", "---", "\n---\n", "...", "- ", "? ", ": ", ":", ",", "[", "]", "{", "}", "#", " #", "&a ", "*a", "!!str ", "!x ", "|\n", ">-\n", "|2\n", "\"", "'", "\\", "%", "@", "`", "~", "<<: ",
        "title", "summary: ", "sources: [{source: kalla}]", "{unknown: not-stated}", "{disputed: [{value: 1, source: kalla}]}", "2018-02-30", "2018", "yes", "xref:", "[a](xref:practices/x#y)", "[a](../x.md)", "](", "<b>", "<!--", "&nbsp;", "## ", "| a | b |\n|---|---|\n", "```\n", "> ",
        "å", "a\u030A", "é", "\uFEFF", "\0", "\u0007", "\u0085", "\u2028", "\r", "\r\n", "\u00A0", "😀", "\uFFFE", "\"\\uD800\"", "\"\\0\"", "&#xFFFE;", "%EF%BF%BE", "\U0010FFFF", "ﷺ", "א",
    ];

    private static readonly Lazy<ImmutableArray<SourceFile>> Records = new(() =>
        WorkingFolder.Load(Path.Combine(TestSite.RepositoryRoot, "content"), "content", 1 << 20, stampFile: null, []).Files);

    /// <summary>Every record of the repository.</summary>
    public static ImmutableArray<SourceFile> Real => Records.Value;

    /// <summary>Characters and scraps of the formats in any order; also what no UTF-8 file can hold, such as half a surrogate pair.</summary>
    public static Gen<string> Anything { get; } =
        Gen.Frequency(
            (6, Gen.Elements(Scraps)),
            (3, Gen.Choose(' ', '~').Select(c => ((char)c).ToString())),
            (1, Gen.Choose(0, 0xFFFF).Select(c => ((char)c).ToString())))
        .ListOf().Select(string.Concat);

    /// <summary>A well-formed document of random fields: real names and unknown ones, values of every shape, now and then a wrong indent.</summary>
    public static Gen<string> YamlLike { get; } =
        Gen.Sized(size => Mapping(Math.Min(5, 1 + size / 20), 0)).SelectMany(yaml => Anything.Select(body => $"---\n{yaml}---\n{body}"));

    /// <summary>One of the repository's records with a few faults, in its text or in its bytes.</summary>
    public static Gen<SourceFile> Spoilt { get; } =
        from record in Gen.Elements(Real.ToArray())
        from faults in Fault.ListOf().Where(f => f.Count > 0)
        from bytes in Gen.Frequency((9, Gen.Constant(faults.Aggregate(Encoding.UTF8.GetString(record.Read().Span), (text, fault) => fault(text))).Select(Encoding.UTF8.GetBytes)), (1, SpoiltBytes(record)))
        select new SourceFile(record.Path, bytes);

    private static Gen<Func<string, string>> Fault { get; } = Gen.OneOf(
        Places.Select<(double, double), Func<string, string>>(p => text => text.Remove(At(text, p.Item1), Math.Min((int)(p.Item2 * 40), text.Length - At(text, p.Item1)))),
        Gen.Zip(Places, Gen.Elements(Scraps)).Select<((double At, double), string Scrap), Func<string, string>>(p => text => text.Insert(At(text, p.Item1.At), p.Scrap)),
        Places.Select<(double, double), Func<string, string>>(p => text => Lines(text, lines => lines.Insert(At(lines, p.Item1), lines[At(lines, p.Item2)]))),
        Places.Select<(double, double), Func<string, string>>(p => text => Lines(text, lines => lines.RemoveAt(At(lines, p.Item1)))),
        Places.Select<(double, double), Func<string, string>>(p => text => Lines(text, lines => (lines[At(lines, p.Item1)], lines[At(lines, p.Item2)]) = (lines[At(lines, p.Item2)], lines[At(lines, p.Item1)]))),
        Places.Select<(double, double), Func<string, string>>(p => text => Lines(text, lines => lines[At(lines, p.Item1)] = new string(' ', (int)(p.Item2 * 6)) + lines[At(lines, p.Item1)])),
        Places.Select<(double, double), Func<string, string>>(p => text => text[..At(text, p.Item1)]),
        Gen.Constant<Func<string, string>>(text => text.ReplaceLineEndings("\r\n")),
        Gen.Constant<Func<string, string>>(text => text.Replace("å", "a\u030A", StringComparison.Ordinal).Replace("ö", "o\u0308", StringComparison.Ordinal)),
        Gen.Constant<Func<string, string>>(text => "\uFEFF" + text));

    /// <summary>Two places in a text, as parts of its length.</summary>
    private static Gen<(double, double)> Places => Gen.Zip(Gen.Choose(0, 999), Gen.Choose(0, 999)).Select(p => (p.Item1 / 1000.0, p.Item2 / 1000.0));

    /// <summary>For a failing text: the same without a half, a quarter, … of its lines, and at last without single characters.</summary>
    public static IEnumerable<string> Shrink(string text)
    {
        var lines = text.Split('\n');
        for (var size = lines.Length / 2; size > 0; size /= 2)
        {
            for (var start = 0; start + size <= lines.Length; start += size)
                yield return string.Join('\n', lines.Where((_, i) => i < start || i >= start + size));
        }

        for (var i = 0; i < text.Length && text.Length < 80; i++)
            yield return text.Remove(i, 1);
    }

    private static Gen<string> Mapping(int depth, int indent)
    {
        var names = CollectionFields();
        var entry =
            from name in Gen.Frequency((9, Gen.Elements(names)), (1, Gen.Elements(Scraps).Select(s => s.Trim())))
            from value in Value(depth, indent)
            from slip in Gen.Frequency((19, Gen.Constant("")), (1, Gen.Elements(" ", "\t", "- ")))
            select $"{new string(' ', indent)}{slip}{name}: {value}\n";
        return entry.ListOf().Select(e => e.Count == 0 ? "\n" : string.Concat(e.Take(12)));
    }

    private static string[] CollectionFields() => [.. Records_fields.Value];

    private static readonly Lazy<string[]> Records_fields = new(() =>
        [.. Kunskapsbanken.Records.CollectionInfo.All.SelectMany(c => c.Fields.Fields).Select(f => f.Name).Distinct(StringComparer.Ordinal)]);

    private static Gen<string> Value(int depth, int indent)
    {
        var scalar = Gen.OneOf(
            Gen.Elements("published", "2018-01-15", "2018-13-01", "12", "-1", "1.5", "yes", "''", "null", "Ett ord: två", "\"citat\"", "{unknown: not-stated}", "[a, b]", "{a: b}", "https://exempel.se/", "kalla", "practices/x#y"),
            Gen.Elements(Scraps).Select(s => s.Replace("\n", "", StringComparison.Ordinal)));
        if (depth == 0)
            return scalar;
        var pad = new string(' ', indent + 2);
        return Gen.Frequency(
            (4, scalar),
            (1, Mapping(depth - 1, indent + 2).Select(m => "\n" + m.TrimEnd('\n'))),
            (1, Gen.Elements(Scraps).ListOf().Select(s => "|\n" + string.Join('\n', s.Select(l => pad + l.Replace("\n", "", StringComparison.Ordinal))))),
            (1, Value(depth - 1, indent + 4).ListOf().Select(v => v.Count == 0 ? "[]" : "\n" + string.Join('\n', v.Take(4).Select(i => $"{pad}- {i}")))));
    }

    private static Gen<byte[]> SpoiltBytes(SourceFile record) =>
        Gen.Zip(Gen.Choose(0, Math.Max(0, record.Read().Length - 1)), Gen.Choose(0, 255)).Select(p =>
        {
            var bytes = record.Read().ToArray();
            bytes[p.Item1] = (byte)p.Item2;
            return bytes;
        });

    private static string Lines(string text, Action<List<string>> change)
    {
        var lines = text.Split('\n').ToList();
        change(lines);
        return string.Join('\n', lines);
    }

    private static int At(string text, double place) => (int)(place * text.Length);

    private static int At(List<string> lines, double place) => (int)(place * lines.Count);
}
