namespace Kunskapsbanken.Lunr;

/// <summary>What is wrong with a shard.</summary>
public enum ShardFault
{
    /// <summary>The file is not there.</summary>
    Missing,

    /// <summary>The file was written by another version of this library.</summary>
    Version,

    /// <summary>The file is truncated, changed, or of another build than the file that named it.</summary>
    Damaged,
}

/// <summary>A shard could not be read; no answer is given from the others, since it would be a wrong one.</summary>
public sealed class ShardException : Exception
{
    /// <summary>An exception for a file.</summary>
    public ShardException(ShardFault fault, string name)
        : base($"The shard '{name}' is {(fault == ShardFault.Version ? "of another version" : fault.ToString().ToLowerInvariant())}.")
    {
        Fault = fault;
        Name = name;
    }

    /// <summary>An exception without particulars.</summary>
    public ShardException()
        : this(ShardFault.Damaged, "")
    {
    }

    /// <summary>An exception with a message of one's own.</summary>
    public ShardException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with a message of one's own and what caused it.</summary>
    public ShardException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>What is wrong.</summary>
    public ShardFault Fault { get; }

    /// <summary>The file, without its extension.</summary>
    public string Name { get; } = "";
}
