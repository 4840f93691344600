namespace Kunskapsbanken.Links.External;

/// <summary>A robots.txt as it concerns us (RFC 9309): the group with our name, or else the one for all.</summary>
public sealed class RobotsRules
{
    public static readonly RobotsRules AllowAll = new([], null);
    private readonly (string Pattern, bool Allows)[] rules;

    private RobotsRules((string Pattern, bool Allows)[] rules, TimeSpan? delay)
    {
        this.rules = rules;
        Delay = delay;
    }

    /// <summary>Crawl-delay: in no standard, but meant.</summary>
    public TimeSpan? Delay { get; }

    public static RobotsRules Parse(string text, string name)
    {
        var ours = new List<(string, bool)>();
        var everyone = new List<(string, bool)>();
        (TimeSpan? ourDelay, TimeSpan? everyonesDelay) = (null, null);
        var (forUs, forAll, inAgents, named) = (false, false, false, false);
        foreach (var line in text.Split('\n', '\r'))
        {
            if (Split(line) is not var (field, value))
                continue;
            if (field == "user-agent")
            {
                if (!inAgents)
                    (forUs, forAll) = (false, false);
                inAgents = true;
                forUs |= value.Equals(name, StringComparison.OrdinalIgnoreCase);
                forAll |= value == "*";
                named |= forUs;
                continue;
            }

            inAgents = false;
            if (field is "allow" or "disallow" && value.Length > 0)
            {
                if (forUs)
                    ours.Add((value, field == "allow"));
                if (forAll)
                    everyone.Add((value, field == "allow"));
            }
            else if (field == "crawl-delay" && double.TryParse(value, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < 86400)
            {
                ourDelay = forUs ? TimeSpan.FromSeconds(seconds) : ourDelay;
                everyonesDelay = forAll ? TimeSpan.FromSeconds(seconds) : everyonesDelay;
            }
        }

        return named ? new([.. ours], ourDelay) : new([.. everyone], everyonesDelay);
    }

    /// <param name="path">Path and query, encoded.</param>
    public bool Allows(string path)
    {
        var (length, allows) = (-1, true);
        foreach (var rule in rules)
        {
            // The longest rule wins; of two as long, the one that allows.
            if (rule.Pattern.Length >= length && Matches(rule.Pattern, path) && (rule.Pattern.Length > length || rule.Allows))
                (length, allows) = (rule.Pattern.Length, rule.Allows);
        }

        return allows;
    }

    private static (string Field, string Value)? Split(string line)
    {
        var comment = line.IndexOf('#', StringComparison.Ordinal);
        if (comment >= 0)
            line = line[..comment];
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon <= 0 ? null : (line[..colon].Trim().ToLowerInvariant(), line[(colon + 1)..].Trim());
    }

    /// <summary>* stands for anything, $ at the end for the end. Greedy from the left: linear in the path for each star.</summary>
    private static bool Matches(string pattern, string path)
    {
        var toEnd = pattern.EndsWith('$');
        var parts = (toEnd ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal))
            return false;
        var position = parts[0].Length;
        for (var i = 1; i < parts.Length; i++)
        {
            if (toEnd && i == parts.Length - 1)
                return path.Length - parts[i].Length >= position && path.EndsWith(parts[i], StringComparison.Ordinal);
            var found = path.IndexOf(parts[i], position, StringComparison.Ordinal);
            if (found < 0)
                return false;
            position = found + parts[i].Length;
        }

        return !toEnd || parts.Length > 1 || position == path.Length;
    }
}
