namespace Kunskapsbanken.Diagnostics;

/// <summary>What <c>kb explain</c> and the help page say of a code.</summary>
/// <param name="Code">KB01xx files, KB02xx YAML and fields, KB03xx references, KB04xx content, KB05xx Markdown and links, KB06xx editions, KB07xx links, KB09xx the machine.</param>
/// <param name="Title">A few words that name the fault.</param>
/// <param name="Cause">What has happened, as an editor sees it.</param>
/// <param name="Cure">What to do.</param>
/// <param name="Wrong">A few lines that give this diagnostic, or null.</param>
/// <param name="Right">The same lines mended, or null.</param>
public sealed record Rule(string Code, Severity Severity, string Title, string Cause, string Cure, string? Wrong = null, string? Right = null);
