namespace SaMD.Requirements;

/// <summary>What sets a row apart from the gating rows of its requirement.</summary>
public enum RowRole
{
    /// <summary>The row is computed and shown, and takes no part in a verdict.</summary>
    ReportOnly,
}
