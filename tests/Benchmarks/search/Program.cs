using System.Globalization;
using Kunskapsbanken.Search.Benchmark;

// "generate COUNT FOLDER" writes the records for a look by hand; "build DOCUMENTS OUTPUT" is what the benchmark starts itself as, to be measured as a process of its own.
return args switch
{
    ["generate", var count, var folder] => Comparison.Generate(int.Parse(count, CultureInfo.InvariantCulture), folder),
    ["build", var documents, var output] => Ours.Build(documents, output),
    _ => await new Comparison(
        [.. args.Where(a => char.IsDigit(a[0])).Select(a => int.Parse(a, CultureInfo.InvariantCulture))],
        [.. Engine.All.Where(e => args.All(a => char.IsDigit(a[0])) || args.Contains(e.Name))]).RunAsync(),
};
