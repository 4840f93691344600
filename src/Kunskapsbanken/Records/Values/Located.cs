namespace Kunskapsbanken.Records;

/// <summary>A value and where its author wrote it.</summary>
public readonly record struct Located<T>(T Value, Span Span);
