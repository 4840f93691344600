namespace Kunskapsbanken.Lunr;

/// <summary>One step of a pipeline, such as a trimmer or a stemmer.</summary>
/// <param name="Name">The name that is written to the index; a JavaScript client must have a function registered under it.</param>
/// <param name="Apply">From a lower-cased token to what it becomes, or null when it is dropped. Pure and thread-safe.</param>
public sealed record PipelineFunction(string Name, Func<string, string?> Apply);
