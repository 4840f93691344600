namespace Kunskapsbanken.Parse.Yaml;

/// <summary>
/// Counts brackets before the YAML parser sees them: YamlDotNet's scanner and parser recurse on each open [ or {,
/// and a stack overflow can't be caught. Also counts the "- - -" that nest sequences on one line.
/// </summary>
internal static class BracketDepth
{
    public static bool Exceeds(string text, int limit, out int line, out int column)
    {
        line = 1;
        column = 0;
        int depth = 0, dashes = 0;
        var onlyDashes = true;
        foreach (var c in text)
        {
            column++;
            switch (c)
            {
                case '\n':
                    line++;
                    column = 0;
                    dashes = 0;
                    onlyDashes = true;
                    break;
                case '[' or '{':
                    depth++;
                    break;
                case ']' or '}':
                    depth = Math.Max(0, depth - 1);
                    break;
                case '-' or '?' when onlyDashes:
                    dashes++;
                    break;
                case not ' ':
                    onlyDashes = false;
                    break;
            }

            if (depth > limit * 8 || dashes > limit * 4)
                return true;
        }

        return false;
    }
}
