using Kunskapsbanken.Parse;
using Kunskapsbanken.Parse.Yaml;

namespace Kunskapsbanken.Editions;

/// <summary>
/// A record's file as text whose fields can be changed one by one. Every line that is not changed stays as it is, byte for byte:
/// comments, order, quotation marks and line endings.
/// </summary>
public sealed class FieldText
{
    private readonly ImmutableArray<string> lines;
    private readonly bool isYaml;
    private readonly int end;
    private readonly ImmutableArray<(string Name, YamlEntry Entry, int Start, int End)> fields;

    /// <param name="end">The index of the line after the last field: the closing hyphens, or the end of the file.</param>
    private FieldText(ImmutableArray<string> lines, bool isYaml, int end, ImmutableArray<(string, YamlEntry, int, int)> fields)
    {
        this.lines = lines;
        this.isYaml = isYaml;
        this.end = end;
        this.fields = fields;
    }

    public IEnumerable<string> Names => fields.Select(f => f.Name);

    /// <returns>Null when the fields can't be told apart line by line.</returns>
    public static FieldText? Parse(string path, ReadOnlySpan<byte> bytes) =>
        Parse([.. Lines(Encoding.UTF8.GetString(bytes))], path.EndsWith(".yml", StringComparison.Ordinal));

    /// <summary>What stands at a field's key, or null.</summary>
    public YamlNode? Find(string name) => fields.FirstOrDefault(f => f.Name == name).Entry?.Value;

    /// <summary>The field that a line of the file belongs to, or null. Lines count from 1.</summary>
    public string? At(int line) => fields.FirstOrDefault(f => line - 1 >= f.Start && line - 1 < f.End).Name;

    /// <summary>Gives a field another name, in its place. Unchanged when there is none.</summary>
    public FieldText Rename(string name, string to)
    {
        var field = fields.FirstOrDefault(f => f.Name == name);
        return field.Entry is { } entry ? With(lines.SetItem(field.Start, to + lines[field.Start][entry.Key.Span.Length..])) : this;
    }

    /// <summary>Takes a field away with all that belongs to it. Comments above it stay.</summary>
    public FieldText Remove(string name)
    {
        var field = fields.FirstOrDefault(f => f.Name == name);
        return field.Entry is null ? this : With(lines.RemoveRange(field.Start, field.End - field.Start));
    }

    /// <summary>Writes a field in its place, or last among the fields.</summary>
    /// <param name="yaml">The value as it stands after the colon; more lines are indented by the caller.</param>
    public FieldText Set(string name, string yaml)
    {
        var field = fields.FirstOrDefault(f => f.Name == name);
        var (start, stop) = field.Entry is null ? (LastEnd, LastEnd) : (field.Start, field.End);
        var ending = lines.Any(l => l.EndsWith("\r\n", StringComparison.Ordinal)) ? "\r\n" : "\n";
        var text = $"{name}: {yaml}".Split('\n').Select(l => l.TrimEnd() + ending);
        var before = lines.AsSpan()[..start].ToArray();
        // The file's last line may lack its line break.
        if (before is [.., { Length: > 0 } last] && !last.EndsWith('\n'))
            before[^1] += ending;
        return With([.. before, .. text, .. lines.AsSpan()[stop..]]);
    }

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(string.Concat(lines));

    private int LastEnd => fields.IsEmpty ? end : fields[^1].End;

    private FieldText With(ImmutableArray<string> changed) =>
        Parse(changed, isYaml) ?? throw new InvalidOperationException("An edit made the fields unreadable.");

    private static FieldText? Parse(ImmutableArray<string> lines, bool isYaml)
    {
        var isFenced = lines is [var first, ..] && first.AsSpan().TrimStart('\uFEFF').TrimEnd() is "---";
        var start = isFenced ? 1 : 0;
        var end = isYaml ? lines.Length : Fence(lines, start);
        if (end < 0 || (!isYaml && !isFenced))
            return null;
        var yaml = string.Concat(lines.AsSpan()[start..end].ToArray().Select(l => l.TrimStart('\uFEFF').ReplaceLineEndings("\n")));
        if (YamlReader.Read("", yaml, start, []) is not YamlMapping mapping)
            return null;
        var starts = mapping.Entries.Select(e => e.Key.Span.Line - 1).ToList();
        // Only fields that begin a line each can be moved as lines: {a: 1, b: 2} can't.
        if (mapping.Entries.Any(e => e.Key.Span.Column != 1) || starts.Distinct().Count() != starts.Count)
            return null;
        return new(lines, isYaml, end, [.. mapping.Entries.Select((e, i) => (e.Key.Text, e, starts[i], EndOf(lines, starts[i], i + 1 < starts.Count ? starts[i + 1] : end)))]);
    }

    private static int Fence(ImmutableArray<string> lines, int from)
    {
        for (var i = from; i < lines.Length; i++)
        {
            if (lines[i].AsSpan().TrimEnd() is "---")
                return i;
        }

        return -1;
    }

    /// <summary>A field ends where the next begins, but comments and empty lines between them belong to the next.</summary>
    private static int EndOf(ImmutableArray<string> lines, int start, int next)
    {
        while (next > start + 1 && (lines[next - 1].StartsWith('#') || lines[next - 1].AsSpan().Trim().IsEmpty))
            next--;
        return next;
    }

    private static IEnumerable<string> Lines(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var at = text.IndexOf('\n', start);
            var end = at < 0 ? text.Length : at + 1;
            yield return text[start..end];
            start = end;
        }
    }
}
