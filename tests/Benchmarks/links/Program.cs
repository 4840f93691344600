using System.Globalization;
using Kunskapsbanken.Links.Benchmark;

// dotnet run -c Release --project tests/Benchmarks/links -- [PAGES …]   (default 1000 10000)
// "ours FOLDER" and "generate FOLDER PAGES" are what the benchmark starts itself as.
return args switch
{
    ["ours", var folder] => Ours.Run(folder),
    ["generate", var folder, var pages] => Ours.Generate(folder, int.Parse(pages, CultureInfo.InvariantCulture)),
    _ => Comparison.Run([.. (args.Length == 0 ? ["1000", "10000"] : args).Select(a => int.Parse(a, CultureInfo.InvariantCulture))]),
};
