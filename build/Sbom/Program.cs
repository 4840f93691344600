using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

// Sbom NAME VERSION packages.lock.json sbom.json: what a program consists of, in CycloneDX 1.6 (ECMA-424), from the lock file that it
// was restored with. No time and no chance: the same lock file gives the same bytes.
if (args is not [var name, var version, var lockFile, var target])
{
    Console.Error.WriteLine("Sbom NAME VERSION packages.lock.json sbom.json");
    return 2;
}

var frameworks = JsonNode.Parse(File.ReadAllText(lockFile))!["dependencies"]!.AsObject();
var packages = new SortedDictionary<string, JsonObject>(StringComparer.OrdinalIgnoreCase);
foreach (var (id, package) in frameworks.SelectMany(f => f.Value!.AsObject()))
{
    // A project of the repository is in the lock file for its packages' sake; it has no version and no hash.
    if (package!["type"]!.GetValue<string>() != "Project")
        packages.TryAdd(id, package.AsObject());
}

var bom = new JsonObject
{
    ["$schema"] = "http://cyclonedx.org/schema/bom-1.6.schema.json",
    ["bomFormat"] = "CycloneDX",
    ["specVersion"] = "1.6",
    ["serialNumber"] = $"urn:uuid:{new Guid(SHA256.HashData(File.ReadAllBytes(lockFile)).AsSpan(0, 16))}",
    ["version"] = 1,
    ["metadata"] = new JsonObject
    {
        ["component"] = new JsonObject { ["type"] = "application", ["bom-ref"] = name, ["name"] = name, ["version"] = version, ["licenses"] = License("EUPL-1.2") },
    },
    ["components"] = new JsonArray([.. packages.Select(p => Component(p.Key, p.Value))]),
    ["dependencies"] = new JsonArray(
    [
        Depends(name, frameworks.SelectMany(f => f.Value!.AsObject()).Where(p => p.Value!["type"]!.GetValue<string>() == "Direct").Select(p => p.Key)
            .Concat(frameworks.SelectMany(f => f.Value!.AsObject()).Where(p => p.Value!["type"]!.GetValue<string>() == "Project").SelectMany(p => p.Value!["dependencies"]?.AsObject().Select(d => d.Key) ?? []))),
        .. packages.Select(p => Depends(Reference(p.Key), p.Value["dependencies"]?.AsObject().Select(d => d.Key) ?? [])),
    ]),
};
File.WriteAllText(target, bom.ToJsonString(new() { WriteIndented = true }) + "\n", new UTF8Encoding(false));
return 0;

static JsonArray License(string id) => [new JsonObject { ["license"] = new JsonObject { ["id"] = id } }];

string Reference(string id) => $"pkg:nuget/{packages.Keys.First(k => k.Equals(id, StringComparison.OrdinalIgnoreCase))}@{packages[id]["resolved"]!.GetValue<string>()}";

JsonNode Component(string id, JsonObject package) => new JsonObject
{
    ["type"] = "library",
    ["bom-ref"] = Reference(id),
    ["name"] = id,
    ["version"] = package["resolved"]!.GetValue<string>(),
    ["purl"] = Reference(id),
    ["hashes"] = new JsonArray(new JsonObject { ["alg"] = "SHA-512", ["content"] = Convert.ToHexStringLower(Convert.FromBase64String(package["contentHash"]!.GetValue<string>())) }),
};

JsonNode Depends(string reference, IEnumerable<string> on) => new JsonObject
{
    ["ref"] = reference,
    ["dependsOn"] = new JsonArray([.. on.Where(packages.ContainsKey).Select(Reference).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(r => JsonValue.Create(r))]),
};
