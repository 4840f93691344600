namespace Kunskapsbanken.Links.Tests;

internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("kb-links-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
