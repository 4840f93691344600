namespace Kunskapsbanken.Write;

/// <summary>Writes into the content folder, which an editor may have open and git looks at.</summary>
public static class ContentFile
{
    /// <summary>
    /// Puts a file in the place of another, or where there is none, in one step: whoever is stopped half-way leaves the old one. The new
    /// one is hidden until then, so that what a killed run leaves behind is not taken for a record.
    /// </summary>
    public static void Replace(string file, ReadOnlySpan<byte> bytes)
    {
        var next = Path.Combine(Path.GetDirectoryName(file)!, $".{Path.GetFileName(file)}.new");
        // Deleted and made, never opened: a link of that name would lead the text elsewhere.
        File.Delete(next);
        using (var stream = new FileStream(next, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            stream.Write(bytes);
        File.Move(next, file, overwrite: true);
    }
}
