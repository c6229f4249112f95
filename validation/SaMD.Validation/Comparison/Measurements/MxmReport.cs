using System.Text;
using SaMD.Validation.Comparison.Beats;

namespace SaMD.Validation.Comparison.Measurements;

/// <summary>Prints a comparison to the character as the field's reference program <c>mxm</c> does.</summary>
public static class MxmReport
{
    /// <summary>Heading of a line-format table (<c>-L</c>).</summary>
    /// <param name="type">Type of the measurements.</param>
    /// <param name="unnormalized">Whether errors are in the unit of the measurements (<c>-u</c>).</param>
    public static string Heading(int type, bool unnormalized) =>
        $"(Measurement errors)\nMeasurement {BxbText.Count(type, 0)}\nRecord\tRMS error{(unnormalized ? "" : " (%)")}\tMean reference measurement\n";

    /// <summary>The report of one recording.</summary>
    /// <param name="record">Name of the recording.</param>
    /// <param name="referenceAnnotator">Name of the reference annotations.</param>
    /// <param name="testAnnotator">Name of the test annotations.</param>
    /// <param name="comparison">What to print; it has a figure.</param>
    /// <param name="unnormalized">Whether the error is in the unit of the measurements (<c>-u</c>).</param>
    public static string Write(string record, string referenceAnnotator, string testAnnotator, MeasurementComparison comparison, bool unnormalized)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return new StringBuilder()
            .Append("Measurement-by-measurement comparison results for record ").Append(record).Append('\n')
            .Append("Measurement number ").Append(BxbText.Count(comparison.Settings.Type, 0)).Append('\n')
            .Append("Reference annotator: ").Append(referenceAnnotator).Append('\n')
            .Append("     Test annotator: ").Append(testAnnotator).Append("\n\n")
            .Append(unnormalized ? "   Unnormalized RMS error: " : "     Normalized RMS error: ").Append(Error(comparison, unnormalized)).Append(unnormalized ? "" : "%")
            .Append(" (n = ").Append(BxbText.Count(comparison.Count, 0)).Append(")\n")
            .Append("Mean reference measurement: ").Append(PrintfNumber.General(comparison.MeanReference ?? 0)).Append('\n').ToString();
    }

    /// <summary>A recording's line of a table.</summary>
    /// <param name="record">Name of the recording.</param>
    /// <param name="comparison">What to print; it has a figure.</param>
    /// <param name="unnormalized">Whether the error is in the unit of the measurements (<c>-u</c>).</param>
    public static string Line(string record, MeasurementComparison comparison, bool unnormalized)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(comparison);
        return $"{record.PadLeft(6)}\t{Error(comparison, unnormalized)}\t\t{PrintfNumber.General(comparison.MeanReference ?? 0)}\n";
    }

    private static string Error(MeasurementComparison comparison, bool unnormalized) =>
        PrintfNumber.Fixed((unnormalized ? comparison.RootMeanSquareError : comparison.NormalizedErrorPercent) ?? 0, 7, 4);
}
