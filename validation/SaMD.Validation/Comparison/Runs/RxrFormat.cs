namespace SaMD.Validation.Comparison.Runs;

/// <summary>The layouts of <c>rxr</c>.</summary>
public enum RxrFormat
{
    /// <summary><c>-s</c>: runs of ventricular ectopic beats, by length.</summary>
    Standard,

    /// <summary><c>-S</c>: and those of supraventricular ones.</summary>
    StandardWithSupraventricular,

    /// <summary><c>-c</c>: lengths gathered into single beats, couplets, short and long runs.</summary>
    Condensed,

    /// <summary><c>-C</c>: and those of supraventricular ones.</summary>
    CondensedWithSupraventricular,
}
