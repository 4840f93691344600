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

    /// <summary>The built site.</summary>
    public string Output => Path.Combine(Story.Repository.Root, "output");

    public string Page(string path) => Story.Repository.Page(path);

    public void Dispose() => Story.Dispose();
}
