namespace SaMD.Validation.Acceptance;

/// <summary>Why a verdict is what it is, for programs. Stable: files keep them.</summary>
public static class ReasonCodes
{
    /// <summary>Pass: every part of the criterion is met.</summary>
    public const string Met = "criterion-met";

    /// <summary>Fail: the interval, or the estimate where that is the criterion, excludes the limit.</summary>
    public const string NotMet = "criterion-not-met";

    /// <summary>Inconclusive: the interval straddles the limit.</summary>
    public const string Straddles = "interval-straddles-limit";

    /// <summary>Inconclusive: the estimate is undefined (0/0).</summary>
    public const string Undefined = "undefined";

    /// <summary>Inconclusive: the estimate has no interval.</summary>
    public const string NoInterval = "no-interval";

    /// <summary>Inconclusive: the interval's method may not decide on so few persons, or persons with an error.</summary>
    public const string MethodMayNotDecide = "method-may-not-decide";

    /// <summary>Inconclusive: met, but on less evidence than the requirement asks for.</summary>
    public const string TooLittleEvidence = "too-little-evidence";

    /// <summary>Fail: the algorithm failed on recordings that the estimate cannot count as errors.</summary>
    public const string AlgorithmFailed = "algorithm-failed";

    /// <summary>Not run: something that is needed is not there.</summary>
    public const string Absent = "absent";

    /// <summary>Not run: something that is needed is damaged, or is not what its digest says.</summary>
    public const string Integrity = "integrity";

    /// <summary>Not run: the gate that was run leaves the row out.</summary>
    public const string OutOfGate = "out-of-gate";
}
