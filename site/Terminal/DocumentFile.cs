using System.ComponentModel;
using System.Diagnostics;
using Kunskapsbanken.Editing.Import;

namespace Kunskapsbanken.Site.Terminal;

/// <summary>Reads a document by its file type.</summary>
internal static class DocumentFile
{
    private const long MaxBytes = 64 * 1024 * 1024;

    /// <exception cref="UsageException">The file is not there, too large or of a kind that is not read.</exception>
    public static async Task<SourceText> ReadAsync(string file, CancellationToken cancel)
    {
        if (!File.Exists(file))
            throw new UsageException($"Filen {file} finns inte.");
        if (new FileInfo(file).Length > MaxBytes)
            throw new UsageException("Filen är större än 64 MB.");
        switch (Path.GetExtension(file).ToLowerInvariant())
        {
            case ".txt" or ".md" or ".text" or "":
                return SourceText.Of(SourceText.Decode(await File.ReadAllBytesAsync(file, cancel)));
            case ".html" or ".htm" or ".xhtml":
                return HtmlText.Read(SourceText.Decode(await File.ReadAllBytesAsync(file, cancel)));
            case ".docx":
                return ReadWord(file);
            case ".pdf":
                return SourceText.Of(await ReadPdfAsync(file, cancel));
            case var other:
                throw new UsageException($"Filtypen {other} läses inte. Spara dokumentet som text, HTML, DOCX eller PDF.");
        }
    }

    private static SourceText ReadWord(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return DocxText.Read(stream);
        }
        catch (Exception e) when (e is InvalidDataException or System.Xml.XmlException)
        {
            throw new UsageException($"Word-dokumentet går inte att läsa: {e.Message}");
        }
    }

    /// <summary>By poppler's pdftotext, started without a shell; the file's name is an argument and never an option.</summary>
    private static async Task<string> ReadPdfAsync(string file, CancellationToken cancel)
    {
        var start = new ProcessStartInfo("pdftotext") { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = System.Text.Encoding.UTF8 };
        foreach (var argument in new[] { "-enc", "UTF-8", "-eol", "unix", Path.GetFullPath(file), "-" })
            start.ArgumentList.Add(argument);
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync(cancel);
            var text = await process.StandardOutput.ReadToEndAsync(cancel);
            await process.WaitForExitAsync(cancel);
            return process.ExitCode == 0 && text.Any(char.IsLetter) ? text
                : throw new UsageException($"PDF-filen har ingen text att läsa. Är den en skanning behöver den OCR-tolkas först. {(await errors).Trim()}");
        }
        catch (Win32Exception)
        {
            throw new UsageException("PDF läses med programmet pdftotext, som inte finns här. Installera poppler-utils, eller spara dokumentet som text.");
        }
    }
}
