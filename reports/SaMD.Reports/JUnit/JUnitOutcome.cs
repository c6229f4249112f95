namespace SaMD.Reports.JUnit;

/// <summary>How a CI server shows a case.</summary>
public enum JUnitOutcome
{
    /// <summary>Green.</summary>
    Passed,

    /// <summary>Red: a criterion is not met.</summary>
    Failed,

    /// <summary>Red: nothing decides, or nothing was checked.</summary>
    Error,

    /// <summary>Neither: it has no say in the outcome.</summary>
    Skipped,
}
