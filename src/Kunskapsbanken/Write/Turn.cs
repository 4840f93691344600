namespace Kunskapsbanken.Write;

/// <summary>One build at a time: held while a folder is written, let go when the process ends, however it ends.</summary>
internal sealed class Turn : IDisposable
{
    private readonly FileStream file;

    private Turn(FileStream file) => this.file = file;

    /// <summary>Waits for another build to end, a minute at most.</summary>
    /// <exception cref="IOException">Another build still holds the turn.</exception>
    public static Turn Take(string path)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                return new(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException) when (tries < 1200)
            {
                Thread.Sleep(50);
            }
        }
    }

    public void Dispose() => file.Dispose();
}
