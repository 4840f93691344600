using System.Runtime.CompilerServices;

namespace Kunskapsbanken.Render.Files;

/// <summary>What two files are made of: made for the first that asks, let go by the second. One that asks later has it made again.</summary>
internal sealed class MadeForTwo<T>(Func<T> make)
{
    private StrongBox<T>? made;

    public T Take()
    {
        if (Interlocked.Exchange(ref made, null) is { } kept)
            return kept.Value!;
        var value = make();
        made = new(value);
        return value;
    }
}
