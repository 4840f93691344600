using System.Text.Json;

namespace Kunskapsbanken.Safety.Tests.Attacks;

/// <summary>A text of <c>tests/attacks</c>; its README says how the lines are written.</summary>
/// <param name="Line">As written: the name that tests show.</param>
public sealed record AttackText(string File, string Line, string Text)
{
    public static IReadOnlyList<AttackText> Load(string file) =>
        [.. System.IO.File.ReadLines(Path.Combine(Repository.Attacks, file)).Where(l => l.Length > 0 && l[0] != '#').Select(l => new AttackText(file, l, Write(l)))];

    private static string Write(string line)
    {
        var text = new StringBuilder();
        for (var rest = line; rest.Length > 0; rest = rest.TrimStart(' ', '+'))
        {
            if (rest.StartsWith("stairs ", StringComparison.Ordinal))
            {
                var steps = Number(rest = rest["stairs ".Length..], out rest);
                var (step, length) = String(rest = rest.TrimStart());
                for (var i = 0; i < steps; i++)
                    text.Append(' ', i).Append(step);
                rest = rest[length..];
            }
            else
            {
                var (part, length) = String(rest);
                rest = rest[length..];
                var times = rest.StartsWith(" * ", StringComparison.Ordinal) ? Number(rest[3..], out rest) : 1;
                text.Insert(text.Length, part, times);
            }
        }

        return text.ToString();
    }

    private static int Number(string text, out string rest)
    {
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        rest = text[digits..];
        return int.Parse(text[..digits], CultureInfo.InvariantCulture);
    }

    /// <returns>The text of the JSON string that a line begins with, and how many characters of the line it takes.</returns>
    private static (string Text, int Length) String(string line)
    {
        var end = 1;
        for (; line[end] != '"'; end++)
            end += line[end] == '\\' ? 1 : 0;
        return (JsonSerializer.Deserialize<string>(line[..(end + 1)])!, end + 1);
    }
}
