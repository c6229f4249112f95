using SaMD.Signals;
using SaMD.Signals.Formats.Wfdb;
using SaMD.Validation.Comparison.Beats;

namespace SaMD.Validation.Comparison.Programs;

/// <summary><c>bxb</c>: beat-by-beat comparison.</summary>
internal static class BxbProgram
{
    public const string Usage = """
        usage: bxb -r RECORD -a REFERENCE TEST [OPTIONS]
          -f TIME, -t TIME  start and end of the scored period (default: 5:0, end of the record; -t 0: where either file ends)
          -w TIME           match window (default: .15)
          -s FILE, -S FILE  append a standard report to FILE, -S with supraventricular beats (default: -s -)
          -c FILE, -C FILE  append a condensed report
          -l FILE FILE      append a line to a table of beats and to one of shutdown; -L with supraventricular beats
          -o, -O            write RECORD.bxb: agreements and disagreements as annotations; -O: of all annotations, without a report
          -v                list disagreements on standard error
        """;

    private const string Name = "bxb";
    private const string Annotator = "bxb";

    private static readonly IReadOnlyDictionary<string, int> Arities = ProgramOptions.Arities(
        none: ["-o", "-O", "-v"], one: ["-r", "-f", "-t", "-w", "-s", "-S", "-c", "-C"], two: ["-a", "-l", "-L"]);

    private static readonly (string Option, BxbFormat Format)[] Reports =
    [
        ("-S", BxbFormat.StandardWithSupraventricular), ("-C", BxbFormat.CondensedWithSupraventricular), ("-s", BxbFormat.Standard), ("-c", BxbFormat.Condensed),
    ];

    public static int Run(IReadOnlyList<string> words, ProgramContext context)
    {
        var options = ProgramOptions.Read(words, Arities);
        var annotators = options.Require("-a", "the reference and the test annotator");
        var record = ProgramRecord.Open(options, context);
        var period = ProgramPeriod.Read(Name, options, record, context);
        ComparisonPrograms.ListDifferences(Name, options.Mode, WfdbDifferences.Beats, context);
        var (reference, test) = (record.Annotations(annotators[0]), record.Annotations(annotators[1]));
        if (options.Has("-O"))
        {
            WriteAnnotations(record, BxbAllAnnotations.Of(reference, test, record.SamplingFrequencyHz, record.LengthSamples, period.ToSettings()), context);
            return 0;
        }

        var comparison = BeatComparer.Compare(reference, test, record.SamplingFrequencyHz, record.LengthSamples, period.ToSettings(), options.Mode);
        if (options.Has("-v")) context.Error.Write(BxbMismatches.Write(comparison));
        if (options.Has("-o")) WriteAnnotations(record, BxbAnnotations.Of(comparison, test, HasSupraventricular(options)), context);
        Report(options, record, annotators, comparison, context);
        return 0;
    }

    private static bool HasSupraventricular(ProgramOptions options) => options.Has("-S") || options.Has("-C") || options.Has("-L");

    private static void WriteAnnotations(ProgramRecord record, IReadOnlyList<Annotation> annotations, ProgramContext context) =>
        File.WriteAllBytes(Path.Combine(context.WorkingFolder, record.OutputFile(Annotator)), WfdbAnnotationWriter.Write(annotations));

    private static void Report(ProgramOptions options, ProgramRecord record, string[] annotators, BeatComparison comparison, ProgramContext context)
    {
        var isTable = false;
        foreach (var (option, withSupraventricular) in new[] { ("-L", true), ("-l", false) })
        {
            if (options.Find(option) is not [var beats, var shutdown]) continue;
            context.Append(beats, BxbTables.BeatHeading(withSupraventricular), BxbTables.BeatLine(record.Name, comparison, withSupraventricular));
            context.Append(shutdown, BxbTables.ShutdownHeading(withSupraventricular), BxbTables.ShutdownLine(record.Name, comparison, withSupraventricular));
            isTable = true;
        }

        var chosen = Reports.Where(report => options.Has(report.Option)).ToList();
        if (chosen.Count == 0 && !isTable) chosen.Add(("", BxbFormat.Standard));
        foreach (var (option, format) in chosen)
        {
            context.Append(options.Find(option) is [var file] ? file : "-", "", BxbReport.WriteBeats(record.Name, annotators[0], annotators[1], comparison, format));
            context.Out.Write(BxbReport.WriteShutdown(comparison, format));
        }
    }
}
