namespace Kunskapsbanken.Records;

/// <summary>Markdown text in a field. Its HTML and links come with the record's body from the one Markdown pass.</summary>
/// <param name="Markdown">As written, without the YAML around it; UTF-8, as files have it: half as large as a string.</param>
/// <param name="Body">What the Markdown pass made of it.</param>
public sealed record Prose(ReadOnlyMemory<byte> Markdown, Parse.Body Body);
