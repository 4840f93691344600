using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kunskapsbanken.Links.External;

/// <summary>
/// What has been asked and answered, one line each, written before the next question: a run that is cut off goes on where it was.
/// Each line carries a checksum; a torn or altered one is as if it had never been written, and its link is asked for again.
/// </summary>
public sealed class CheckJournal : IDisposable
{
    private const int ChecksumLength = 16;
    private static readonly JournalJson Json = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    private readonly Lock gate = new();
    private readonly string path;
    private FileStream stream;

    private CheckJournal(string path, Dictionary<string, Outcome> known)
    {
        this.path = path;
        Known = known;
        stream = Append(path);
    }

    /// <summary>The last outcome of each address, by address.</summary>
    public IReadOnlyDictionary<string, Outcome> Known { get; }

    /// <param name="path">Made, with its folder, when it is not there.</param>
    public static CheckJournal Open(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        return new(path, File.Exists(path) ? Load(path) : []);
    }

    public void Write(Outcome outcome)
    {
        var line = Line(outcome);
        lock (gate)
        {
            stream.Write(line);
            stream.Flush();
        }
    }

    /// <summary>Rewrites the journal with one line for each address, by a switch of files.</summary>
    public void Compact(IEnumerable<Outcome> outcomes)
    {
        lock (gate)
        {
            var next = path + ".new";
            File.WriteAllBytes(next, [.. outcomes.OrderBy(o => o.Address, StringComparer.Ordinal).SelectMany(Line)]);
            stream.Dispose();
            File.Move(next, path, overwrite: true);
            stream = Append(path);
        }
    }

    public void Dispose() => stream.Dispose();

    private static Dictionary<string, Outcome> Load(string path)
    {
        var known = new Dictionary<string, Outcome>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(path))
        {
            if (line.Length > ChecksumLength && Checksum(line[ChecksumLength..]) == line[..ChecksumLength] && Parse(line[ChecksumLength..]) is { } outcome)
                known[outcome.Address] = outcome;
        }

        return known;
    }

    private static Outcome? Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, Json.Outcome);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static byte[] Line(Outcome outcome)
    {
        var json = JsonSerializer.Serialize(outcome, Json.Outcome);
        return Encoding.UTF8.GetBytes($"{Checksum(json)}{json}\n");
    }

    private static string Checksum(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)))[..ChecksumLength];

    private static FileStream Append(string path)
    {
        var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, 0);
        stream.Seek(0, SeekOrigin.End);
        if (stream.Length == 0)
            return stream;
        // A torn last line is ended, so that the next one stands alone.
        stream.Seek(-1, SeekOrigin.End);
        if (stream.ReadByte() != '\n')
            stream.WriteByte((byte)'\n');
        return stream;
    }
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Outcome))]
internal sealed partial class JournalJson : JsonSerializerContext;
