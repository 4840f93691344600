using System.Globalization;
using Kunskapsbanken.Search.Benchmark;

// "build DOCUMENTS OUTPUT" is what the benchmark starts itself as, to be measured as a process of its own.
return args switch
{
    ["build", var documents, var output] => Ours.Build(documents, output),
    _ => await Comparison.RunAsync([.. args.Select(a => int.Parse(a, CultureInfo.InvariantCulture))]),
};
