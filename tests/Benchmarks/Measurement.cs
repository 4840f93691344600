using System.Diagnostics;

namespace Kunskapsbanken.Benchmarks;

/// <param name="PeakMegabytes">Resident memory at its highest.</param>
internal sealed record Measurement(string Output, TimeSpan Wall, TimeSpan Cpu, long PeakMegabytes, bool TimedOut)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(8);

    public static Measurement Of(string program, IEnumerable<string> arguments, string folder)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        long peak = 0;
        var cpu = TimeSpan.Zero;
        while (!process.WaitForExit(20) && watch.Elapsed < Limit)
            (peak, cpu) = (Math.Max(peak, Peak(process.Id)), CpuOf(process) ?? cpu);
        var timedOut = !process.HasExited;
        if (timedOut)
            process.Kill(entireProcessTree: true);
        process.WaitForExit();
        watch.Stop();
        _ = errors.GetAwaiter().GetResult();
        return new(output.GetAwaiter().GetResult(), watch.Elapsed, cpu, peak, timedOut);
    }

    /// <summary>Asked while it runs: on Linux nothing is told of a process that has ended.</summary>
    private static TimeSpan? CpuOf(Process process)
    {
        try
        {
            return process.TotalProcessorTime;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static long Peak(int id)
    {
        try
        {
            var line = File.ReadLines($"/proc/{id}/status").FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], System.Globalization.CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
