using System.Diagnostics;
using System.Text.Json;

namespace Kunskapsbanken.Fuzz;

/// <summary>A script that judges many inputs at once: starting Node costs more than judging one.</summary>
internal static class NodeProgram
{
    /// <param name="arguments">What the script is given before the two files: what is asked, and where it answers.</param>
    public static T[] Ask<T>(string script, object asked, params string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("kb-fuzz-").FullName;
        try
        {
            var (question, answers) = (Path.Combine(folder, "asked.json"), Path.Combine(folder, "answers.json"));
            File.WriteAllBytes(question, JsonSerializer.SerializeToUtf8Bytes(asked));
            using var node = Process.Start(new ProcessStartInfo("node", [script, .. arguments, question, answers]) { RedirectStandardError = true })!;
            var errors = node.StandardError.ReadToEnd();
            node.WaitForExit();
            return node.ExitCode == 0 ? JsonSerializer.Deserialize<T[]>(File.ReadAllBytes(answers))! : throw new InvalidDataException(errors);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
