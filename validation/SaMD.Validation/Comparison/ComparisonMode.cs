namespace SaMD.Validation.Comparison;

/// <summary>How an EC57 comparison treats what the reference programs do otherwise than the standard's text. Printed with every figure.</summary>
public enum ComparisonMode
{
    /// <summary>As the field's reference programs (WFDB 10.7.0) do it, to the last digit. The default, and what gates.</summary>
    Wfdb,

    /// <summary>As the standard's text describes it, where the programs depart from it.</summary>
    Corrected,
}
