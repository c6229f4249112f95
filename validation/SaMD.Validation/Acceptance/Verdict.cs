namespace SaMD.Validation.Acceptance;

/// <summary>What the evidence says of a requirement. It never changes once written.</summary>
public enum Verdict
{
    /// <summary>Every criterion is met, on evidence of at least the stated size.</summary>
    Pass,

    /// <summary>A criterion is shown not to be met.</summary>
    Fail,

    /// <summary>The evidence does not decide: the interval straddles the limit, the figure is undefined, or the evidence is too small.</summary>
    Inconclusive,

    /// <summary>Nothing was checked: data absent, integrity not given, or out of the gate.</summary>
    NotRun,
}
