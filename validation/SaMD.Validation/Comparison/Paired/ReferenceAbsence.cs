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
}
