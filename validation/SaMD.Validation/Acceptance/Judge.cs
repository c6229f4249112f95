using SaMD.Validation.Statistics;

namespace SaMD.Validation.Acceptance;

/// <summary>Applies a criterion to an estimate (specs/statistics.md, "Verdict"). Measures nothing.</summary>
public static class Judge
{
    /// <summary>The verdict of one row.</summary>
    /// <param name="estimate">What was measured.</param>
    /// <param name="criterion">What it must reach; sound (<see cref="AcceptanceCriterion.Faults"/> is empty).</param>
    /// <param name="evidence">What the estimate rests on.</param>
    /// <param name="minimum">What a pass must rest on; <see langword="null"/> for no minimum.</param>
    /// <param name="failures">Recordings on which the algorithm failed; <see langword="null"/> for none.</param>
    /// <exception cref="ArgumentException">The criterion has a fault, or the estimate was made with another confidence or method than it asks for.</exception>
    public static Judgement Verdict(
        Estimate estimate, AcceptanceCriterion criterion, EvidenceCounts evidence,
        MinimumEvidence? minimum = null, AlgorithmFailures? failures = null)
    {
        ArgumentNullException.ThrowIfNull(estimate);
        ArgumentNullException.ThrowIfNull(criterion);
        ArgumentNullException.ThrowIfNull(evidence);
        CheckFit(estimate, criterion);
        var judged = Combined(CriterionParts.Of(estimate, criterion));
        judged = WithFailures(judged, failures ?? AlgorithmFailures.None);
        return WithMinimum(judged, evidence, minimum);
    }

    /// <summary>The verdict of a row that was not run.</summary>
    /// <param name="why">Why.</param>
    /// <param name="reason">Why in words: what is missing or damaged, and where.</param>
    public static Judgement NotRun(NotRunReason why, string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        var code = why switch
        {
            NotRunReason.Absent => ReasonCodes.Absent,
            NotRunReason.Integrity => ReasonCodes.Integrity,
            NotRunReason.OutOfGate => ReasonCodes.OutOfGate,
            _ => throw new ArgumentOutOfRangeException(nameof(why), why, "There are three reasons for not running."),
        };
        return new Judgement(Acceptance.Verdict.NotRun, code, reason, null);
    }

    private static void CheckFit(Estimate estimate, AcceptanceCriterion criterion)
    {
        if (criterion.Faults() is { Count: > 0 } faults)
            throw new ArgumentException(string.Join(" ", faults.Select(fault => fault.Message)), nameof(criterion));
        if (criterion.LowerBound is null && criterion.UpperBound is null) return;
        if (estimate.Confidence != criterion.Confidence || estimate.RequestedMethod != criterion.Method)
            throw new ArgumentException(
                $"The estimate was made with {Words(estimate.Confidence, estimate.RequestedMethod)}, the criterion asks for {Words(criterion.Confidence, criterion.Method)}.",
                nameof(estimate));
    }

    private static string Words(Confidence confidence, IntervalMethod method) =>
        $"{confidence.Level:R} ({confidence.Sides}-sided, {IntervalMethods.Name(method)})";

    private static Judgement Combined(IReadOnlyList<Judgement> parts)
    {
        var worst = Verdicts.Worst(parts.Select(part => part.Verdict));
        var deciding = parts.Where(part => part.Verdict == worst).ToList();
        return new Judgement(
            worst, deciding[0].ReasonCode, string.Join("; ", deciding.Select(part => part.Reason).Distinct()), parts.Min(part => part.Margin));
    }

    private static Judgement WithFailures(Judgement judged, AlgorithmFailures failures)
    {
        if (failures.Recordings == 0) return judged;
        var failed = $"algorithm failed on {failures.Recordings} recording{(failures.Recordings == 1 ? "" : "s")}";
        return failures.CountedAsErrors
            ? judged with { Reason = $"{judged.Reason}; {failed}, counted as errors" }
            : new Judgement(Acceptance.Verdict.Fail, ReasonCodes.AlgorithmFailed, $"{failed}; the estimate is of the rest", judged.Margin);
    }

    private static Judgement WithMinimum(Judgement judged, EvidenceCounts evidence, MinimumEvidence? minimum)
    {
        // A figure that rests on no recording is no evidence, whatever the requirement asks for.
        var unmet = (minimum ?? new MinimumEvidence()).Unmet(evidence).ToList();
        if (evidence.Recordings < 1 && unmet.Count == 0) unmet.Add("no recording was scored");
        if (unmet.Count == 0) return judged;
        var missing = "too little evidence: " + string.Join(", ", unmet);
        return judged.Verdict == Acceptance.Verdict.Pass
            ? judged with { Verdict = Acceptance.Verdict.Inconclusive, ReasonCode = ReasonCodes.TooLittleEvidence, Reason = $"{missing} ({judged.Reason})" }
            : judged with { Reason = $"{judged.Reason}; {missing}" };
    }
}
