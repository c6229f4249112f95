namespace SaMD.Validation.Conformance;

/// <summary>Whether a check of the conformance kit held.</summary>
public enum ConformanceOutcome
{
    /// <summary>It held.</summary>
    Held,

    /// <summary>It did not hold.</summary>
    NotHeld,

    /// <summary>It says nothing of this kind of implementation.</summary>
    NotApplicable,
}
