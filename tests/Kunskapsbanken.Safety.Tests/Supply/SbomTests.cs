using System.Diagnostics;
using System.Text.Json;

namespace Kunskapsbanken.Safety.Tests.Supply;

/// <summary>What the program consists of is told, and stays what it was.</summary>
public sealed class SbomTests
{
    private static readonly string Lock = Path.Combine(Repository.Root, "site", "packages.lock.json");

    [Fact]
    public void Every_package_that_is_restored_is_in_the_bill_of_materials_with_its_hash()
    {
        var bill = Make();
        Assert.Equal(bill, Make());
        using var bom = JsonDocument.Parse(bill);
        Assert.Equal("CycloneDX", bom.RootElement.GetProperty("bomFormat").GetString());
        var components = bom.RootElement.GetProperty("components").EnumerateArray().ToDictionary(c => c.GetProperty("name").GetString()!, StringComparer.OrdinalIgnoreCase);
        using var restored = JsonDocument.Parse(File.ReadAllText(Lock));
        var packages = restored.RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(f => f.Value.EnumerateObject()).Where(p => p.Value.GetProperty("type").GetString() != "Project").ToList();
        Assert.InRange(packages.Count, 5, 60);
        Assert.All(packages, p =>
        {
            var component = components[p.Name];
            Assert.Equal(p.Value.GetProperty("resolved").GetString(), component.GetProperty("version").GetString());
            Assert.Equal(128, component.GetProperty("hashes")[0].GetProperty("content").GetString()!.Length);
        });
        var known = components.Values.Select(c => c.GetProperty("bom-ref").GetString()!).Append("kb").ToHashSet();
        Assert.All(bom.RootElement.GetProperty("dependencies").EnumerateArray(), d =>
        {
            Assert.Contains(d.GetProperty("ref").GetString()!, known);
            Assert.All(d.GetProperty("dependsOn").EnumerateArray(), on => Assert.Contains(on.GetString()!, known));
        });
    }

    /// <summary>A name in the table of decisions for every package that the product or its tests ask for.</summary>
    [Fact]
    public void Every_package_has_its_reason()
    {
        var reasons = File.ReadAllText(Path.Combine(Repository.Root, "docs", "decisions", "0002-packages.md"));
        var versions = System.Xml.Linq.XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props")).Descendants("PackageVersion").ToList();
        Assert.All(versions, v =>
        {
            Assert.Contains(v.Attribute("Include")!.Value, reasons, StringComparison.Ordinal);
            Assert.Matches(@"^\d+(\.\d+)+$", v.Attribute("Version")!.Value);
        });
    }

    /// <summary>Every project that is built has a lock file that git knows.</summary>
    [Fact]
    public void Every_project_is_locked()
    {
        var solution = System.Xml.Linq.XDocument.Load(Path.Combine(Repository.Root, "kunskapsbanken.slnx"));
        Assert.All(solution.Descendants("Project").Select(p => p.Attribute("Path")!.Value), path =>
            Assert.True(File.Exists(Path.Combine(Repository.Root, Path.GetDirectoryName(path)!, "packages.lock.json")), path));
    }

    private static string Make()
    {
        var target = Path.GetTempFileName();
        try
        {
            var program = Path.Combine(Repository.Root, "build", "Sbom", "bin", new DirectoryInfo(AppContext.BaseDirectory.TrimEnd('/')).Parent!.Name, "net10.0", "Kunskapsbanken.Sbom.dll");
            using var process = Process.Start(new ProcessStartInfo("dotnet", [program, "kb", "0.1.0", Lock, target]))!;
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
            return File.ReadAllText(target);
        }
        finally
        {
            File.Delete(target);
        }
    }
}
