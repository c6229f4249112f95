using SaMD.Validation.Comparison.Runs;

namespace SaMD.Validation.Comparison.Programs;

/// <summary><c>rxr</c>: run-by-run comparison.</summary>
internal static class RxrProgram
{
    public const string Usage = """
        usage: rxr -r RECORD -a REFERENCE TEST [OPTIONS]
          -f TIME, -t TIME  start and end of the scored period (default: 5:0, end of the record)
          -w TIME           match window (default: .15)
          -s FILE, -S FILE  append a standard report to FILE, -S with supraventricular runs (default: -s -)
          -c FILE, -C FILE  append a condensed report
          -l FILE           append a line to a table of ventricular runs
          -L FILE FILE      and to one of supraventricular runs
          -v                list runs whose lengths differ
        """;

    private const string Name = "rxr";

    private static readonly IReadOnlyDictionary<string, int> Arities = ProgramOptions.Arities(
        none: ["-v"], one: ["-r", "-f", "-t", "-w", "-s", "-S", "-c", "-C", "-l"], two: ["-a", "-L"]);

    private static readonly (string Option, RxrFormat Format)[] Reports =
    [
        ("-S", RxrFormat.StandardWithSupraventricular), ("-C", RxrFormat.CondensedWithSupraventricular), ("-s", RxrFormat.Standard), ("-c", RxrFormat.Condensed),
    ];

    public static int Run(IReadOnlyList<string> words, ProgramContext context)
    {
        var options = ProgramOptions.Read(words, Arities);
        var annotators = options.Require("-a", "the reference and the test annotator");
        var record = ProgramRecord.Open(options, context);
        var period = ProgramPeriod.Read(Name, options, record, context);
        ComparisonPrograms.ListDifferences(Name, options.Mode, RunDifferences.All, context);
        var comparison = RunComparer.Compare(
            record.Annotations(annotators[0]), record.Annotations(annotators[1]), record.SamplingFrequencyHz, record.LengthSamples, period.ToSettings(), options.Mode);
        RunKind[] kinds = options.Has("-S") || options.Has("-C") || options.Has("-L") ? [RunKind.Ventricular, RunKind.Supraventricular] : [RunKind.Ventricular];
        if (options.Mode == ComparisonMode.Wfdb && comparison.Passes.Any(pass => pass.EndsBeforeStart && kinds.Contains(pass.Kind))) return 2;
        foreach (var kind in kinds) Report(options, record, annotators, comparison, kind, context);
        return 0;
    }

    private static void Report(ProgramOptions options, ProgramRecord record, string[] annotators, RunComparison comparison, RunKind kind, ProgramContext context)
    {
        if (options.Has("-v")) context.Out.Write(RxrReport.Mismatches(comparison, kind));
        var table = options.Find("-L")?[(int)kind] ?? (kind == RunKind.Ventricular ? options.Find("-l")?[0] : null);
        if (table is not null) context.Append(table, RxrTables.Heading(kind), RxrTables.Line(record.Name, comparison.Statistics(kind)));
        var chosen = Reports.Where(report => options.Has(report.Option) && (kind == RunKind.Ventricular || RxrReport.HasSupraventricular(report.Format))).ToList();
        if (chosen.Count == 0 && table is null) chosen.Add(("", RxrFormat.Standard));
        foreach (var (option, format) in chosen)
            context.Append(options.Find(option) is [var file] ? file : "-", "", RxrReport.Write(record.Name, annotators[0], annotators[1], comparison, kind, format));
    }
}
