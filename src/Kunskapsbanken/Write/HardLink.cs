using System.Runtime.InteropServices;

namespace Kunskapsbanken.Write;

/// <summary>
/// Gives both generations of the site the same file where it is the same. No generation is ever written into: a file that changes is
/// removed and made anew, so the other generation keeps what it had.
/// </summary>
internal static partial class HardLink
{
    /// <returns>False when there is no such file, or when the file system can't: then nothing has been made.</returns>
    public static bool TryMake(string from, string to) => !OperatingSystem.IsWindows() && Link(from, to) == 0;

    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [LibraryImport("libc", EntryPoint = "link", SetLastError = false, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Link(string from, string to);
}
