using System.Text;

namespace Kunskapsbanken.Lunr;

/// <summary>Reads files of shards once each, and checks that they are what their names promise.</summary>
internal sealed class ShardFiles(Func<string, byte[]?> load)
{
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);

    public string Directory()
    {
        var text = Load(ShardKind.Directory, ShardFormat.DirectoryName);
        var content = text[..Math.Max(0, text.Length - ShardFormat.HashLength)];
        return text.EndsWith(ShardFormat.Hash(content), StringComparison.Ordinal) ? content : throw new ShardException(ShardFault.Damaged, ShardFormat.DirectoryName);
    }

    /// <param name="kind">What the file must be.</param>
    /// <param name="name">Without its extension.</param>
    /// <param name="hash">What the hash of its text must begin with.</param>
    public string Read(ShardKind kind, string name, string hash)
    {
        if (texts.TryGetValue(name, out var known))
            return known;
        var text = Load(kind, name);
        if (!ShardFormat.Hash(text).StartsWith(hash, StringComparison.Ordinal))
            throw new ShardException(ShardFault.Damaged, name);
        texts.Add(name, text);
        return text;
    }

    private string Load(ShardKind kind, string name)
    {
        var bytes = load(name + ShardFormat.Extension) ?? throw new ShardException(ShardFault.Missing, name);
        var text = Encoding.UTF8.GetString(bytes);
        if (text.Length < ShardFormat.HeaderLength || text[0] != (char)kind)
            throw new ShardException(ShardFault.Damaged, name);
        return text[1] == ShardFormat.Version ? text : throw new ShardException(ShardFault.Version, name);
    }
}
