namespace Kunskapsbanken.Site.Tests;

/// <summary>build/netlify on a machine without .NET: the installer and the SDK are stand-ins that say what was asked of them.</summary>
public sealed class NetlifyBuildTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kb-netlify-").FullName;

    public NetlifyBuildTests()
    {
        Copy("build/netlify");
        Copy("build/sdk");
        Copy("global.json");
        // A machine's ordinary commands, but no dotnet.
        Script("bin/curl", """
            #!/bin/bash
            echo "curl $*" >> asked
            while [[ $1 != -o ]]; do shift; done
            cat > "$2" <<'END'
            echo "install $*" >> asked
            while [[ $1 != --install-dir ]]; do shift; done
            mkdir -p "$2"
            printf '#!/bin/bash\n[[ $1 == --version ]] || echo "dotnet $*" >> asked\n' > "$2/dotnet"
            chmod +x "$2/dotnet"
            END
            """);
        foreach (var command in new[] { "bash", "sed", "mkdir", "rm", "cat", "chmod", "dirname", "env" })
            File.CreateSymbolicLink(Path.Combine(folder, "bin", command), Path.Combine("/usr/bin", command));
    }

    [Fact]
    public void The_pinned_SDK_is_installed_once_and_builds_with_the_options()
    {
        Build("--no-index", "--base-url", "https://deploy-preview-7.example");
        Build();
        var version = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "global.json"))).RootElement.GetProperty("sdk").GetProperty("version").GetString();
        var asked = File.ReadAllLines(Path.Combine(folder, "asked"));
        Assert.Equal(4, asked.Length);
        Assert.Matches("^curl .* https://dot.net/v1/dotnet-install.sh ", asked[0]);
        Assert.Equal($"install --version {version} --install-dir {folder}/cache/dotnet-{version} --no-path", asked[1]);
        Assert.Equal("dotnet run --project site -c Release -- build --no-index --base-url https://deploy-preview-7.example", asked[2]);
        Assert.Equal("dotnet run --project site -c Release -- build", asked[3]);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Build(params string[] options)
    {
        var (code, output) = Tool.Run("/bin/bash", [Path.Combine(folder, "build", "netlify"), .. options], folder, new Dictionary<string, string>
        {
            ["PATH"] = Path.Combine(folder, "bin"),
            ["NETLIFY_CACHE_DIR"] = Path.Combine(folder, "cache"),
        });
        Assert.True(code == 0, output);
    }

    private void Copy(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
        File.Copy(Path.Combine(BuiltSite.RepositoryRoot, path), Path.Combine(folder, path));
    }

    private void Script(string path, string text)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text + "\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
