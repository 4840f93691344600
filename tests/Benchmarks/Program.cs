using System.Globalization;
using BenchmarkDotNet.Running;
using Kunskapsbanken.Benchmarks;
using Kunskapsbanken.Benchmarks.Engine;

switch (args)
{
    case ["generate", var count, var folder]:
        Corpus.Write(folder, int.Parse(count, CultureInfo.InvariantCulture));
        return 0;
    case ["engine", var count, var runs, var kb, var eleventy, var work]:
        EngineComparison.Run(int.Parse(count, CultureInfo.InvariantCulture), int.Parse(runs, CultureInfo.InvariantCulture), kb, eleventy.Length == 0 ? null : eleventy, work);
        return 0;
    case ["serve", var count, var runs, var kb, var work]:
        await ServeLatency.RunAsync(int.Parse(count, CultureInfo.InvariantCulture), int.Parse(runs, CultureInfo.InvariantCulture), kb, work);
        return 0;
    case ["stages"]:
        BenchmarkRunner.Run<Stages>();
        return 0;
    default:
        await Console.Error.WriteLineAsync("usage: generate COUNT FOLDER | engine COUNT RUNS KB ELEVENTY FOLDER | serve COUNT RUNS KB FOLDER | stages");
        return 2;
}
