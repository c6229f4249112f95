using SaMD.Files;
using SaMD.Validation.Comparison.Beats;

namespace SaMD.Validation.Comparison.Programs;

/// <summary><c>sumstats FILE</c>: a line-format table with its sums.</summary>
internal static class SumstatsProgram
{
    public const string Usage = "usage: sumstats FILE\n  FILE is what bxb -l or -L, rxr -l or -L, epicmp -L or mxm -L wrote";

    public static int Run(IReadOnlyList<string> words, ProgramContext context)
    {
        if (words is not [var file]) throw ProgramFault.Usage("give one file");
        var path = Path.Combine(context.WorkingFolder, file);
        if (!File.Exists(path)) throw new InputFaultException(FaultKind.Absent, new SourcePlace(file), "there is no such file: give a table that a comparator wrote.");
        context.Out.Write(Sumstats.Summarize(File.ReadAllText(path), file));
        return 0;
    }
}
