using SaMD.Validation.Comparison;
using SaMD.Validation.Planning;

namespace SaMD.Validation.Execution;

/// <summary>The mode of the comparators of EC57, as settings name it.</summary>
internal static class EcMode
{
    /// <summary>Name of the mode that does what the reference programs do.</summary>
    public const string Wfdb = "wfdb";

    /// <summary>The mode of a comparison.</summary>
    /// <param name="settings">Its settings.</param>
    public static ComparisonMode Of(ComparisonSettings settings) => settings.Mode == Wfdb ? ComparisonMode.Wfdb : ComparisonMode.Corrected;
}
