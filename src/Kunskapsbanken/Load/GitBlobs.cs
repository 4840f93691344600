using System.Diagnostics;
using System.Security.Cryptography;

namespace Kunskapsbanken.Load;

/// <param name="Bytes">Null when there are more than was asked for.</param>
internal readonly record struct GitBlob(ContentHash Hash, long Size, byte[]? Bytes);

/// <summary>Reads many objects through one <c>git cat-file --batch</c>, in the order in which they were asked for.</summary>
internal sealed class GitBlobs : IDisposable
{
    private readonly Process process;
    private readonly BufferedStream output;
    private readonly Task asking;
    private readonly Task<string> errors;

    public GitBlobs(GitRepository repository, IEnumerable<string> ids)
    {
        process = GitProcess.Start(repository.Folder, [.. GitRepository.Trusted, "cat-file", "--batch", "--buffer"]);
        output = new(process.StandardOutput.BaseStream, 256 * 1024);
        errors = process.StandardError.ReadToEndAsync();
        // Asking and reading at once: either pipe alone would fill up and stop both programs.
        asking = Task.Run(() => Ask(ids));
    }

    /// <summary>The next object; null when it is missing.</summary>
    public GitBlob? Next(int maxBytes)
    {
        // "<id> blob <size>\n<bytes>\n", or "<id> missing\n".
        if (ReadLine().Split(' ') is not [_, "blob", var number] || !long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var size))
            return null;
        if (size > maxBytes)
            return HashOnly(size);
        var bytes = new byte[size];
        output.ReadExactly(bytes);
        output.ReadByte();
        return new(ContentHash.Of(bytes), size, bytes);
    }

    public void Dispose()
    {
        if (!process.HasExited && !asking.IsCompletedSuccessfully)
            process.Kill();
        output.Dispose();
        Task.WaitAll([asking, errors]);
        process.Dispose();
    }

    private void Ask(IEnumerable<string> ids)
    {
        try
        {
            using var input = process.StandardInput;
            foreach (var id in ids)
            {
                input.Write(id);
                input.Write('\n');
            }
        }
        catch (IOException)
        {
            // git has ended: the reader sees that there is no answer.
        }
    }

    private GitBlob HashOnly(long size)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[64 * 1024];
        for (var left = size; left > 0;)
        {
            var read = output.Read(buffer, 0, (int)Math.Min(buffer.Length, left));
            if (read == 0)
                throw new EndOfStreamException("git slutade svara mitt i en fil.");
            hash.AppendData(buffer, 0, read);
            left -= read;
        }

        output.ReadByte();
        return new(ContentHash.Read(hash.GetHashAndReset()), size, null);
    }

    private string ReadLine()
    {
        var line = new StringBuilder(80);
        for (int b; (b = output.ReadByte()) is not (-1 or '\n');)
            line.Append((char)b);
        return line.ToString();
    }
}
