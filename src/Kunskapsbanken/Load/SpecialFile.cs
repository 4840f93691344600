using System.Runtime.InteropServices;

namespace Kunskapsbanken.Load;

/// <summary>Tells pipes, sockets and devices from files: reading a pipe would wait for ever.</summary>
internal static partial class SpecialFile
{
    private const int AtWorkingFolder = -100;
    private const int DoNotFollow = 0x100;
    private const uint TypeOfFile = 1;
    private const int ModeOffset = 28;
    private const ushort TypeMask = 0xF000;
    private const ushort Regular = 0x8000;

    /// <summary>Asked only for files of no size, as all special files are.</summary>
    public static bool Is(string path)
    {
        if (!OperatingSystem.IsLinux())
            return false;
        // struct statx is 256 bytes on every architecture (statx(2)).
        Span<byte> buffer = stackalloc byte[256];
        return StatX(AtWorkingFolder, path, DoNotFollow, TypeOfFile, buffer) == 0
            && (MemoryMarshal.Read<ushort>(buffer[ModeOffset..]) & TypeMask) != Regular;
    }

    /// <summary>Whether a file or folder, or one of the folders between it and the root, is a symbolic link.</summary>
    /// <param name="root">May itself stand behind links: that is the user's own choice.</param>
    /// <param name="path">Below the root, with forward slashes.</param>
    public static bool IsBehindLink(string root, string path)
    {
        var at = root;
        foreach (var name in path.Split('/'))
        {
            at = Path.Combine(at, name);
            if (new FileInfo(at).LinkTarget is not null)
                return true;
        }

        return false;
    }

    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatX(int folder, string path, int flags, uint mask, Span<byte> buffer);
}
