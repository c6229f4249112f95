using System.Diagnostics;
using static System.FormattableString;

namespace SaMD.Benchmarks;

/// <summary>Medians over all records of mitdb, taken with a plain stopwatch, as a table to commit.</summary>
internal static class QuickRun
{
    private const int Repetitions = 5;

    // After that the runtime has compiled the loops for good.
    private const double WarmUpSeconds = 1.5;

    public static string Table(Mitdb mitdb)
    {
        var stages = mitdb.Records.Select(record => new Stages(mitdb, record)).ToList();
        string[] lines =
        [
            .. Machine.Describe(), "",
            "| what | measured | target |",
            "| --- | ---: | ---: |",
            Row("decode one record (30 min, 2 leads), one core", Milliseconds(stages, record => record.Decode()), "ms", "12"),
            Row("detect one record (one lead, decoded before), one core", Milliseconds(stages, record => record.Detect()), "ms", "15"),
            Row("compare one record, one core", Milliseconds(stages, record => record.Compare()), "ms", "0.3"),
            Row("decode, detect, compare 48 records, one at a time", Seconds(stages, atOnce: 1), "s", ""),
            Row("decode, detect, compare 48 records, two at a time", Seconds(stages, atOnce: 2), "s", "0.7"),
            Row("subject bootstrap of 8 figures over 1,000 persons, 10,000 replicates, one core", Bootstrap(), "s", "1"),
            .. Decoding.Measure().Select(static item => Row($"decode {item.Format}, from memory, one core", item.MillionsPerSecond, "million/s", item.Format.StartsWith("CSV", StringComparison.Ordinal) ? "at least 5" : "at least 110")),
            .. Families.Measure(mitdb.Root).Select(static item => Row($"{item.What}, decoded before, one core", item.TimesRealTime, "times real time", item.AtLeast > 0 ? Invariant($"at least {item.AtLeast}") : "")),
            .. Validate(mitdb),
        ];
        return string.Join('\n', lines) + "\n";
    }

    private static IEnumerable<string> Validate(Mitdb mitdb)
    {
        ValidateCommand.Run(mitdb);
        var costs = Enumerable.Range(0, Repetitions).Select(_ => ValidateCommand.Run(mitdb)).ToList();
        const string what = "`samd validate ecg-heart-rate --gate pull-request --no-pdf`";
        yield return Row($"{what}, from start to end", Median(costs.Select(cost => cost.WallSeconds)), "s", "1.5");
        yield return Row($"{what}, processor time", Median(costs.Select(cost => cost.ProcessorSeconds)), "s", "");
        yield return Row($"{what}, most memory", Median(costs.Select(cost => cost.PeakMegabytes)), "MB", "200");
    }

    private static double Bootstrap()
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed.TotalSeconds < WarmUpSeconds;) Resampling.Estimate();
        return Median(Enumerable.Range(0, Repetitions).Select(_ => Time(Resampling.Estimate)));
    }

    private static double Milliseconds<T>(List<Stages> stages, Func<Stages, T> stage)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed.TotalSeconds < WarmUpSeconds;)
            foreach (var record in stages) stage(record);
        return Median(Enumerable.Range(0, Repetitions).SelectMany(_ => stages.Select(record => Time(() => stage(record)) * 1000)));
    }

    private static double Seconds(List<Stages> stages, int atOnce) => Median(Enumerable.Range(0, Repetitions).Select(_ => Time(() =>
        Parallel.ForEach(stages, new ParallelOptions { MaxDegreeOfParallelism = atOnce }, record => record.All()))));

    private static double Time<T>(Func<T> work)
    {
        var clock = Stopwatch.StartNew();
        work();
        return clock.Elapsed.TotalSeconds;
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private static string Row(string what, double value, string unit, string target) =>
        Invariant($"| {what} | {value:0.00} {unit} | {(target.Length > 0 ? $"{target} {unit}" : "")} |");
}
