using System.Text;
using SaMD.Validation.Comparison.Beats;

namespace SaMD.Validation.Comparison.Runs;

/// <summary>The line-format tables of <c>rxr -L</c>: one line per recording, ventricular and supraventricular runs in a file each.</summary>
public static class RxrTables
{
    /// <summary>First line of a table of supraventricular runs.</summary>
    internal const string SupraventricularTitle = "(SVE run detection)\n";

    /// <summary>The line of names.</summary>
    internal const string Names = "Record CTs CFN CTp CFP STs SFN STp SFP LTs LFN LTp LFP  CSe C+P SSe S+P LSe L+P\n";

    /// <summary>Heading of a table.</summary>
    /// <param name="kind">Which runs.</param>
    public static string Heading(RunKind kind) => kind == RunKind.Ventricular ? Names : SupraventricularTitle + Names;

    /// <summary>A recording's line.</summary>
    /// <param name="record">Name of the recording.</param>
    /// <param name="statistics">Its figures.</param>
    public static string Line(string record, RunStatistics statistics)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(statistics);
        var text = new StringBuilder(record.PadLeft(4));
        foreach (var ratio in statistics.InOrder)
            text.Append(' ').Append(BxbText.Count(ratio.Numerator, 3)).Append(' ').Append(BxbText.Count(ratio.Denominator - ratio.Numerator, 3));
        text.Append(' ');
        foreach (var ratio in statistics.InOrder) text.Append(' ').Append(WholePercent.Field(ratio));
        return text.Append('\n').ToString();
    }
}
