namespace SaMD.Validation.Comparison.Paired;

/// <summary>Why there is no reference value at a time.</summary>
public enum ReferenceAbsence
{
    /// <summary>Fewer than three reference beats in the window.</summary>
    TooFewBeats,

    /// <summary>The reference marks ventricular fibrillation or flutter within the window.</summary>
    VentricularFibrillation,

    /// <summary>The reference marks the signal unreadable within the window.</summary>
    Shutdown,

    /// <summary>The nearest sample of the reference carries no value.</summary>
    NoValue,

    /// <summary>No sample of the reference is near enough, or the time lies in a gap of it.</summary>
    NoSampleNear,

    /// <summary>Too small a share of the window holds samples with a value.</summary>
    IncompleteWindow,

    /// <summary>Two references differ by more than the rule allows: the window is excluded by rule.</summary>
    ReferencesDiffer,
}
