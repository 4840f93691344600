namespace Kunskapsbanken.Write;

/// <summary>One build at a time: held while a folder is written, let go when the process ends, however it ends.</summary>
internal sealed class Turn : IDisposable
{
    private readonly FileStream file;

    private Turn(FileStream file) => this.file = file;

    /// <summary>Windows: ERROR_SHARING_VIOLATION. Linux and macOS: what flock(2) answers (EWOULDBLOCK), 11 and 35.</summary>
    private static readonly ImmutableHashSet<int> Held = [unchecked((int)0x80070020), 11, 35];

    /// <summary>Waits for another build to end, a minute at most.</summary>
    /// <exception cref="IOException">Another build still holds the turn, or the file can't be made: a full disk is told at once.</exception>
    public static Turn Take(string path)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                return new(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException e) when (Held.Contains(e.HResult) && tries < 1200)
            {
                Thread.Sleep(50);
            }
        }
    }

    public void Dispose() => file.Dispose();
}
