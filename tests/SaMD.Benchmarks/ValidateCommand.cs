using System.Diagnostics;

namespace SaMD.Benchmarks;

/// <summary>The whole of <c>samd validate</c> over mitdb, as a user starts it: launcher, locks, digests and evidence included.</summary>
internal static class ValidateCommand
{
    /// <summary>Wall-clock time, processor time over all cores and the most memory that was resident.</summary>
    public sealed record Cost(double WallSeconds, double ProcessorSeconds, double PeakMegabytes);

    /// <summary>Runs it once, into a folder of its own.</summary>
    public static Cost Run(Mitdb mitdb)
    {
        var evidence = Directory.CreateTempSubdirectory("samd-benchmark-").FullName;
        try
        {
            return Measure(StartInfo(mitdb, evidence));
        }
        finally
        {
            Directory.Delete(evidence, recursive: true);
        }
    }

    private static ProcessStartInfo StartInfo(Mitdb mitdb, string evidence) => new(
        Path.Combine(mitdb.Root, OperatingSystem.IsWindows() ? "samd.cmd" : "samd"),
        ["validate", "ecg-heart-rate", "--gate", "pull-request", "--no-pdf", "--data", mitdb.Data, "--out", evidence])
    {
        WorkingDirectory = mitdb.Root,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    // The counters of a process are gone once it has ended: they are read until then.
    private static Cost Measure(ProcessStartInfo start)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        var (processor, peak) = (TimeSpan.Zero, 0L);
        while (!process.WaitForExit(5))
        {
            process.Refresh();
            if (process.HasExited) continue;
            (processor, peak) = (process.TotalProcessorTime, Math.Max(peak, process.PeakWorkingSet64));
        }
        var seconds = clock.Elapsed.TotalSeconds;
        if (process.ExitCode is not (0 or 1 or 3))
            throw new InvalidOperationException($"samd validate ended with {process.ExitCode}:\n{output.Result}\n{error.Result}");
        return new Cost(seconds, processor.TotalSeconds, peak / 1e6);
    }
}
