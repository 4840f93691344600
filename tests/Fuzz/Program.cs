using System.Diagnostics;
using Kunskapsbanken.Fuzz;
using Kunskapsbanken.Fuzz.Targets;

// dotnet run -c Release --project tests/Fuzz -- SECONDS [TARGET…] [--seed N] [--runs N]
// Each target goes on until the time is out, or the runs are done.
var root = Directory.GetCurrentDirectory();
while (!File.Exists(Path.Combine(root, "kunskapsbanken.slnx")))
    root = Path.GetDirectoryName(root) ?? throw new DirectoryNotFoundException("No kunskapsbanken.slnx above this folder.");
var targets = FuzzTarget.All(root);
var seconds = double.Parse(args.ElementAtOrDefault(0) ?? "60", CultureInfo.InvariantCulture);
var seed = Array.IndexOf(args, "--seed") is >= 0 and var at ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : Environment.TickCount;
var runs = Array.IndexOf(args, "--runs") is >= 0 and var most ? long.Parse(args[most + 1], CultureInfo.InvariantCulture) : long.MaxValue;
var wanted = args.Skip(1).TakeWhile(a => !a.StartsWith("--", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
var failed = false;
foreach (var target in targets.Where(t => wanted.Count == 0 || wanted.Contains(t.Name)))
{
    var fuzzer = new Fuzzer(target, seed);
    var clock = Stopwatch.StartNew();
    try
    {
        fuzzer.Run(done => clock.Elapsed.TotalSeconds < seconds && done < runs);
        Console.WriteLine($"{target.Name}: {fuzzer.Runs} runs in {clock.Elapsed.TotalSeconds:0} s, {fuzzer.Kept} kept, seed {seed}, no fault");
    }
    catch (FuzzException e)
    {
        failed = true;
        var file = Path.Combine(root, "tests", "attacks", "corpus", target.Name, $"{seed}-{fuzzer.Runs}.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, e.Input);
        Console.WriteLine($"{target.Name}: after {fuzzer.Runs} runs, seed {seed}: {e.Message}\n{e.InnerException}\nkept in {file}");
    }
}

return failed ? 1 : 0;
