using System.Runtime.InteropServices;

namespace Kunskapsbanken.Write;

/// <summary>Lets two folders change places, so that a reader sees the old site or the new one, never half of each.</summary>
internal static partial class Exchange
{
    private const int AtWorkingFolder = -100;
    private const uint RenameExchange = 2;

    /// <summary>
    /// On Linux one atomic step (renameat2 with RENAME_EXCHANGE, Linux 3.15). Elsewhere, or on a file system without it,
    /// three renames: between them <paramref name="a"/> is missing for a moment, and a crash there is mended by <see cref="Mend"/>.
    /// </summary>
    public static void Folders(string a, string b)
    {
        if (OperatingSystem.IsLinux() && RenameAt2(AtWorkingFolder, a, AtWorkingFolder, b, RenameExchange) == 0)
            return;
        var aside = a + ".aside";
        Directory.Move(a, aside);
        Directory.Move(b, a);
        Directory.Move(aside, b);
    }

    /// <summary>Puts back what a crash between the three renames left aside.</summary>
    public static void Mend(string folder)
    {
        var aside = folder + ".aside";
        if (!Directory.Exists(aside))
            return;
        if (Directory.Exists(folder))
            Directory.Delete(aside, recursive: true);
        else
            Directory.Move(aside, folder);
    }

    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [LibraryImport("libc", EntryPoint = "renameat2", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameAt2(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);
}
