namespace SaMD.Validation.Acceptance;

/// <summary>What was found of a criterion. The default is that nothing was run: nothing checked is never a pass.</summary>
public enum Verdict
{
    /// <summary>It was not run: absent, integrity, out of gate.</summary>
    NotRun,

    /// <summary>The criterion is not met.</summary>
    Fail,

    /// <summary>The data do not decide it.</summary>
    Inconclusive,

    /// <summary>The criterion is met.</summary>
    Pass,
}
