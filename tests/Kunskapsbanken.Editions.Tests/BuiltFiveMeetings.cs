namespace Kunskapsbanken.Editions.Tests;

/// <summary>The story of five meetings, built once for all tests that only read it.</summary>
public sealed class BuiltFiveMeetings : IDisposable
{
    public BuiltFiveMeetings()
    {
        Story = FiveMeetings.Create();
        Report = Story.Build();
    }

    internal FiveMeetings Story { get; }

    public BuildReport Report { get; }

    public string Page(string path) => Story.Repository.Page(path);

    public void Dispose() => Story.Dispose();
}
