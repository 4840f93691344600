using Kunskapsbanken.Load;

namespace Kunskapsbanken.Editions;

/// <summary>
/// One step from a version of the record model to the next: makes files that were written for the older version
/// into such as the newer one reads. It works on text before parsing, so the same step serves an edition read from git
/// and, with <c>kb migrate</c>, the working folder.
/// </summary>
/// <param name="From">The version that the step starts from.</param>
/// <param name="Reason">What changed in the model and why, for the changelog.</param>
/// <param name="Apply">A file to its new form, perhaps under another path; null when it has none. Must not touch files that already have the new form.</param>
public sealed record Migration(int From, string Reason, Func<SourceFile, SourceFile?> Apply)
{
    /// <summary>A step that changes fields of one collection.</summary>
    /// <param name="folder">The collection's folder: <c>practices</c>.</param>
    public static Migration OfFields(int from, string folder, string reason, Func<FieldText, FieldText> change) => new(from, reason, file =>
    {
        if (!file.Path.StartsWith(folder + "/", StringComparison.Ordinal) || FieldText.Parse(file.Path, file.Read().Span) is not { } text)
            return file;
        var changed = change(text);
        return ReferenceEquals(changed, text) ? file : new(file.Path, changed.ToBytes());
    });
}
