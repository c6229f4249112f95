using System.Globalization;
using SaMD.Validation.Comparison.Measurements;

namespace SaMD.Validation.Comparison.Programs;

/// <summary><c>mxm</c>: measurement-by-measurement comparison.</summary>
internal static class MxmProgram
{
    public const string Usage = """
        usage: mxm -r RECORD -a REFERENCE TEST [OPTIONS]
          -f TIME, -t TIME  start and end of the scored period (default: 5:0, end of the record; -t 0: where either file ends)
          -m TYPE           type of the measurements (default: 0)
          -u                errors in the unit of the measurements
          -s FILE           append a standard report to FILE (default: -s -)
          -L FILE           append a line to a table
        """;

    private const string Name = "mxm";
    private const int NothingToCompare = 2;
    private const int Undefined = 3;

    private static readonly IReadOnlyDictionary<string, int> Arities = ProgramOptions.Arities(
        none: ["-u"], one: ["-r", "-f", "-t", "-m", "-s", "-L"], two: ["-a"]);

    public static int Run(IReadOnlyList<string> words, ProgramContext context)
    {
        var options = ProgramOptions.Read(words, Arities);
        var annotators = options.Require("-a", "the reference and the test annotator");
        var (type, unnormalized) = (Type(options), options.Has("-u"));
        var record = ProgramRecord.Open(options, context);
        var period = ProgramPeriod.Read(Name, options, record, context);
        ComparisonPrograms.ListDifferences(Name, options.Mode, MeasurementDifferences.All, context);
        var comparison = MeasurementComparer.Compare(
            record.Annotations(annotators[0]), record.Annotations(annotators[1]), record.SamplingFrequencyHz, record.LengthSamples,
            new MeasurementSettings(type) { StartSeconds = period.StartSeconds, EndSeconds = period.EndSeconds > 0 ? period.EndSeconds : null, End = period.EndRule },
            options.Mode);
        Check(comparison, type, unnormalized);
        if (options.Find("-L") is [var table]) context.Append(table, MxmReport.Heading(type, unnormalized), MxmReport.Line(record.Name, comparison, unnormalized));
        if (options.Find("-s") is [var report] || !options.Has("-L"))
            context.Append(options.Find("-s")?[0] ?? "-", "", MxmReport.Write(record.Name, annotators[0], annotators[1], comparison, unnormalized));
        return 0;
    }

    // The reference program prints a figure that is no number where there is nothing to divide by, unless the reference sums to 0.
    private static void Check(MeasurementComparison comparison, int type, bool unnormalized)
    {
        if (!comparison.HasMeasurements)
            throw new ProgramFault(NothingToCompare, FormattableString.Invariant($"no measurements of type {type} in either input file"));
        if (!unnormalized && comparison.NormalizedErrorPercent is null) throw new ProgramFault(Undefined, "the reference measurements sum to 0: the normalized error is undefined, use -u");
        if (comparison.Count == 0) throw new ProgramFault(Undefined, "no measurement to compare in the scored period: the error is undefined");
    }

    private static int Type(ProgramOptions options) => options.Find("-m") is not [var text] ? 0
        : sbyte.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var type) ? type
        : throw ProgramFault.Usage($"-m takes a type of measurement, -128 to 127, not {text}");
}
