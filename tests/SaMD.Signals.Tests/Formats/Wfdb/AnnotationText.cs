using System.Globalization;
using System.Text;
using SaMD.Signals;

namespace SaMD.Signals.Tests.Formats.Wfdb;

/// <summary>Annotations in the columns of the WFDB program <c>rdann</c> (all but its time column), which made the golden files.</summary>
internal static class AnnotationText
{
    // Mnemonics of ecgcodes in the WFDB Programmer's Guide, by code.
    private const string Mnemonics = " NLRaVFJASEj/Q~ | sT*D\"=pB^t+u?![]en@xf()r";

    /// <summary>Compares with a golden file, and tells of the first difference only.</summary>
    public static void ShouldEqual(IReadOnlyList<Annotation> annotations, string golden)
    {
        var (ours, theirs) = (Ours(annotations).ToArray(), Golden(golden).ToArray());
        for (var i = 0; i < Math.Min(ours.Length, theirs.Length); i++)
            if (ours[i] != theirs[i]) Assert.Fail($"{golden}, line {i + 1}: rdann has '{theirs[i]}', read was '{ours[i]}'.");
        ours.Length.ShouldBe(theirs.Length, golden);
    }

    private static IEnumerable<string> Ours(IEnumerable<Annotation> annotations) => annotations.Select(a =>
    {
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"{a.Sample} {Mnemonic(a.Code)} {a.Subtype} {a.Channel} {a.Number}");
        return a.Auxiliary is null ? line : line + "\t" + a.Auxiliary;
    });

    private static IEnumerable<string> Golden(string file) => File.ReadLines(file, Encoding.Latin1).Select(line =>
    {
        // 12726.wabp calls its code 42 CAL, in definitions of its own.
        // Times may hold a blank ("[17:27:45.000 15/08/1994]"): the columns that follow are counted from the right.
        var tab = line.IndexOf('\t');
        var columns = (tab < 0 ? line : line[..tab]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', columns[^5..]).Replace(" CAL ", " [42] ", StringComparison.Ordinal) + (tab < 0 ? "" : line[tab..]);
    });

    private static string Mnemonic(AnnotationCode code) =>
        (int)code < Mnemonics.Length && Mnemonics[(int)code] != ' ' ? Mnemonics[(int)code].ToString() : $"[{(int)code}]";
}
