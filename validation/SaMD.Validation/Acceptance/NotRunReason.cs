namespace SaMD.Validation.Acceptance;

/// <summary>Why something was not run.</summary>
public enum NotRunReason
{
    /// <summary>Something that is needed is not there.</summary>
    Absent,

    /// <summary>Something that is needed is damaged, or is not what its digest says.</summary>
    Integrity,

    /// <summary>The gate that was run leaves the row out.</summary>
    OutOfGate,
}
