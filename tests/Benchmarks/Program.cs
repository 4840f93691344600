using System.Globalization;
using Kunskapsbanken.Benchmarks;

switch (args)
{
    case ["generate", var count, var folder]:
        Corpus.Write(folder, int.Parse(count, CultureInfo.InvariantCulture));
        return 0;
    case ["hugo-site", var from, var folder]:
        HugoSite.Write(from, Path.Combine(AppContext.BaseDirectory, "peers", "hugo"), folder);
        return 0;
    default:
        Console.Error.WriteLine("usage: generate COUNT FOLDER");
        return 2;
}
