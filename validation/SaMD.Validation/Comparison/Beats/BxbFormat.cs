namespace SaMD.Validation.Comparison.Beats;

/// <summary>The layouts in which <c>bxb</c> reports a comparison.</summary>
public enum BxbFormat
{
    /// <summary><c>-s</c>: full matrix in which S counts as N.</summary>
    Standard,

    /// <summary><c>-S</c>: full matrix with S on its own.</summary>
    StandardWithSupraventricular,

    /// <summary><c>-c</c>: condensed matrix in which S counts as N.</summary>
    Condensed,

    /// <summary><c>-C</c>: condensed matrix with S on its own.</summary>
    CondensedWithSupraventricular,
}
