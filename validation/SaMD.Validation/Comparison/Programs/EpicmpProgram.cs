using SaMD.Validation.Comparison.Episodes;

namespace SaMD.Validation.Comparison.Programs;

/// <summary><c>epicmp</c>: episode-by-episode comparison.</summary>
internal static class EpicmpProgram
{
    public const string Usage = """
        usage: epicmp -r RECORD -a REFERENCE TEST [OPTIONS] with at least one of -A, -V, -S, -S0, -S1
          -A FILE, -V FILE  append a report on atrial, ventricular fibrillation to FILE
          -S FILE SDFILE    append a report on ischaemic ST episodes, and ST deviations to SDFILE; -S0, -S1: of signal 0 or 1
          -L                append a line to a table instead of a report
          -f TIME, -t TIME  start and end of the scored period (default: 5:0, end of the record)
          -i TIME, -I TIME  ignore shorter episodes, -I on the side that is searched too
          -x                leave reference atrial flutter out of the positive predictivity of atrial fibrillation
        """;

    private const string Name = "epicmp";

    // In the order in which the program prints, whatever the order of the options.
    private static readonly (string Option, EpisodeKind Kind)[] Kinds =
    [
        ("-A", EpisodeKind.AtrialFibrillation), ("-V", EpisodeKind.VentricularFibrillation),
        ("-S", EpisodeKind.StOfEitherSignal), ("-S0", EpisodeKind.StOfSignal0), ("-S1", EpisodeKind.StOfSignal1),
    ];

    private static readonly IReadOnlyDictionary<string, int> Arities = ProgramOptions.Arities(
        none: ["-x", "-L"], one: ["-r", "-f", "-t", "-i", "-I", "-A", "-V"], two: ["-a", "-S", "-S0", "-S1"]);

    public static int Run(IReadOnlyList<string> words, ProgramContext context)
    {
        var options = ProgramOptions.Read(words, Arities);
        var annotators = options.Require("-a", "the reference and the test annotator");
        var chosen = Kinds.Where(known => options.Has(known.Option)).ToList();
        if (chosen.Count == 0) throw ProgramFault.Usage("give at least one of -A, -V, -S, -S0, -S1");
        var record = ProgramRecord.Open(options, context);
        var period = ProgramPeriod.Read(Name, options, record, context);
        ComparisonPrograms.ListDifferences(Name, options.Mode, EpisodeDifferences.All, context);
        var (reference, test) = (record.Annotations(annotators[0]), record.Annotations(annotators[1]));
        foreach (var (option, kind) in chosen)
        {
            var comparison = EpisodeComparer.Compare(
                reference, test, record.SamplingFrequencyHz, record.LengthSamples, Settings(kind, options, period, record), options.Mode,
                record.FileOf(annotators[0]), record.FileOf(annotators[1]));
            var files = options.Find(option)!;
            if (options.Has("-L")) context.Append(files[0], EpicmpReport.Heading(kind), EpicmpReport.Line(record.Name, comparison));
            else context.Append(files[0], "", EpicmpReport.Write(record.Name, annotators[0], annotators[1], comparison));
            if (files is [_, var deviations])
                context.Append(deviations, StMeasurements.Heading, StMeasurements.Lines(record.Name, StMeasurements.Of(reference, test, kind), record.SamplingFrequencyHz));
        }

        return 0;
    }

    private static EpisodeSettings Settings(EpisodeKind kind, ProgramOptions options, ProgramPeriod period, ProgramRecord record) => new(kind)
    {
        StartSeconds = period.StartSeconds,
        EndSeconds = period.EndSeconds,
        ShortestSeconds = ProgramPeriod.Seconds(options, "-I", record) ?? ProgramPeriod.Seconds(options, "-i", record) ?? 0,
        ShortestOnBothSides = options.Has("-I"),
        ExcludesFlutter = options.Has("-x"),
    };
}
