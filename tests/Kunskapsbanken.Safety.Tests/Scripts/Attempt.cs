using System.Text.Json;

namespace Kunskapsbanken.Safety.Tests.Scripts;

/// <summary>The attempts of <c>tests/attacks/scripts</c>.</summary>
internal static class Attempt
{
    /// <summary>What an attempt calls when it has got through.</summary>
    public const string Call = "kbran(1)";

    /// <summary>Where an attempt sends a request. No such host is there (RFC 2606), and a browser that asks for it is seen to.</summary>
    public const string Address = "https://kb-attack.invalid/x";

    public static IReadOnlyList<string> Load(string file) =>
        [.. File.ReadLines(Path.Combine(Repository.Attacks, "scripts", file)).Where(l => l.StartsWith('"'))
            .Select(l => JsonSerializer.Deserialize<string>(l)!.Replace("«x»", Call, StringComparison.Ordinal).Replace("«u»", Address, StringComparison.Ordinal))];

    /// <summary>As a YAML text in quotation marks, which is one in JSON too.</summary>
    public static string Quoted(string attempt) => JsonSerializer.Serialize(attempt);
}
