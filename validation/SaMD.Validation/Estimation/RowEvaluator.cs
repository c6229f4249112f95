using System.Globalization;
using SaMD.Requirements;
using SaMD.Validation.Acceptance;
using SaMD.Validation.Endpoints;
using SaMD.Validation.Evidence;
using SaMD.Validation.Execution;
using SaMD.Validation.Planning;
using SaMD.Validation.Sealing;
using SaMD.Validation.Statistics;

namespace SaMD.Validation.Estimation;

/// <summary>Estimates and judges a planned row: itself, its average beside it, and its strata.</summary>
public sealed class RowEvaluator
{
    private const string Gross = "gross";
    private const string Average = "average";

    private readonly IReadOnlyDictionary<ExecutionKey, ExecutionOutcome> _outcomes;
    private readonly IReadOnlySet<string> _unlocked;

    /// <summary>Creates an evaluator.</summary>
    /// <param name="outcomes">Outcomes of the plan's executions.</param>
    /// <param name="unlocked">Algorithm versions without a lock: of these nothing passes.</param>
    public RowEvaluator(IReadOnlyList<ExecutionOutcome> outcomes, IReadOnlySet<string> unlocked)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        _outcomes = outcomes.ToDictionary(outcome => outcome.Planned.Key);
        _unlocked = unlocked;
    }

    /// <summary>The result rows of a planned row.</summary>
    /// <param name="row">The row.</param>
    public IReadOnlyList<ResultRow> Evaluate(PlannedRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (WhyNotRun(row) is { } why) return [Result(row, null, Gross, Estimation.None(row.Endpoint, why.Reason), row.Gating ? why : null, why)];
        var population = Population.All(row, _outcomes);
        if (row.Verification.Aggregation == Aggregation.Average) return [Result(row, null, Average, Estimation.Average(population), null, null)];
        var estimate = Estimation.Gross(population);
        var calls = row.Records.Select(record => _outcomes[row.KeyFor(record)].Find(row.Settings)?.Call).OfType<RecordingCall>().ToList();
        var gross = Estimation.GrossResult(population, estimate);
        gross = gross with { Warnings = [.. gross.Warnings, .. ConfusionTable.Warnings(calls, row.Settings.Options.Class), .. Unscored(population, calls)] };
        var rows = new List<ResultRow>
        {
            Result(row, null, Gross, gross, row.Gating ? Judged(row, population, estimate, row.Verification.Accept) : null, null) with
            {
                Confusion = ConfusionTable.Of(calls),
                Gaps = StrataGaps.Of(population, _outcomes),
            },
            Result(row, null, Average, Estimation.Average(population), null, null),
        };
        rows.AddRange(Population.Strata(row, _outcomes).Select(Stratum));
        return rows;
    }

    private ResultRow Stratum(Population population)
    {
        var estimate = Estimation.Gross(population);
        var strata = population.Row.Verification.Strata!;
        var judgement = population.Row.Gating && strata.Gate ? Judged(population.Row, population, estimate, Limit(population.Row, strata)) : null;
        var result = Result(population.Row, population.Stratum, Gross, Estimation.GrossResult(population, estimate), judgement, null);
        return judgement is null && StrataGaps.TooFew(population, strata) is { } few ? result with { ReasonCode = ReasonCodes.TooLittleEvidence, Reason = few } : result;
    }

    // A stratum that gates has its own limit, held by the estimate itself.
    private static AcceptanceText? Limit(PlannedRow row, StrataSelection strata) =>
        row.Verification.Accept is { } accept ? accept with { Value = strata.Limit, LowerBound = null, UpperBound = null } : null;

    private Judgement? WhyNotRun(PlannedRow row)
    {
        var outcomes = row.Records.Select(record => _outcomes[row.KeyFor(record)]).ToList();
        var broken = outcomes.Where(outcome => outcome.Record.Status == ExecutionStatus.NotRun).ToList();
        if (row.Gating && row.Independence.State == IndependenceState.NotIndependent)
            return Judge.NotRun(NotRunReason.Integrity, $"not independent: {row.Algorithm.Manifest.Name} was trained, tuned or calibrated on {Some(row.Independence.Shared)}; only a report-only row may show this figure");
        if (row.Withheld is { Count: > 0 } withheld)
            return Judge.NotRun(NotRunReason.Absent, string.Join("; ", withheld.Select(part => $"the partition '{part.Partition}' of {row.Dataset.Id} is not here: {part.What}")));
        if (broken.Count == 0) return null;
        var integrity = broken.Where(outcome => outcome.Record.ReasonCode is "integrity" or "not-independent").ToList();
        var named = integrity.Count > 0 ? integrity : broken;
        return Judge.NotRun(
            integrity.Count > 0 ? NotRunReason.Integrity : NotRunReason.Absent,
            $"{broken.Count} of {outcomes.Count} recordings could not be used: {Some([.. named.Select(SealedReasons.Shown).Distinct()])}");
    }

    // A recording without a score has no part in the figure: many of them, or the hard ones, make it look better than it is.
    private static IEnumerable<string> Unscored(Population population, IReadOnlyList<RecordingCall> calls)
    {
        if (!population.Row.Endpoint.NeedsScore) yield break;
        var settings = population.Row.Settings;
        var against = settings.Against.Length == 0 ? null : settings.Against.Split(',');
        var concerned = calls.Count(call => call.Reference is { } label && (against is null || label == settings.Options.Class || against.Contains(label)));
        if (concerned > population.Members.Count)
            yield return FormattableString.Invariant($"{concerned - population.Members.Count} of {concerned} recordings have no usable score and are not in this figure");
    }

    private static string Some(IReadOnlyList<string> items) =>
        string.Join("; ", items.Take(3)) + (items.Count > 3 ? $"; and {items.Count - 3} more" : "");

    private Judgement? Judged(PlannedRow row, Population population, Estimate estimate, AcceptanceText? accept)
    {
        if (accept is null) return null;
        var concerned = population.Stratum is null ? row.Records : population.Members.Select(member => member.Record);
        var failed = concerned.Count(record => _outcomes[row.KeyFor(record)].Record.Status == ExecutionStatus.AlgorithmFailed);
        var size = Estimation.GrossResult(population, estimate);
        var judgement = Judge.Verdict(
            estimate, CriterionRules.Of(row.Endpoint, accept), new EvidenceCounts(size.Cluster == "person" ? size.Subjects : null, size.Recordings, size.Events),
            population.Stratum is null ? Minimum(row) : Minimum(row.Verification.Strata!, size), new AlgorithmFailures(failed, row.Endpoint.FailuresCount));
        return judgement.Verdict == Acceptance.Verdict.Pass && _unlocked.Contains(row.Algorithm.Manifest.Name)
            ? judgement with { Verdict = Acceptance.Verdict.Inconclusive, ReasonCode = "not-locked", Reason = $"{row.Algorithm.Manifest.Name} is not locked, and nothing passes before `samd lock` ({judgement.Reason})" }
            : judgement;
    }

    private static MinimumEvidence? Minimum(PlannedRow row) => row.Verification.AtLeast is not { } least
        ? null
        : new MinimumEvidence((int?)least.Subjects, (int?)least.Recordings, OptionRules.Events(least, row.Endpoint), row.Endpoint.EventsName);

    private static MinimumEvidence Minimum(StrataSelection strata, EstimateResult size) =>
        size.Cluster == "person" ? new MinimumEvidence(Subjects: strata.FewestPersons) : new MinimumEvidence(Recordings: strata.FewestPersons);

    private static ResultRow Result(PlannedRow row, string? stratum, string aggregation, EstimateResult estimate, Judgement? judgement, Judgement? reason)
    {
        var (verification, requirement) = (row.Verification, row.Requirement);
        var judged = aggregation == Gross && row.Gating && (stratum is null || verification.Strata!.Gate);
        var id = stratum is not null ? $"{row.Id}/{stratum}" : aggregation == Average ? $"{row.Id}/average" : row.Id;
        var accept = judged ? stratum is null ? verification.Accept : Limit(row, verification.Strata!) : null;
        var said = judgement ?? reason;
        return new ResultRow(
            id, requirement.Id, requirement.Revision, verification.Role is RowRole.ReportOnly ? "report-only" : requirement.Role.ToString().ToLowerInvariant(),
            judged, row.Algorithm.Manifest.Name, row.Dataset.Id, verification.Partitions, verification.Condition, row.Binding, verification.Reference,
            stratum, row.Endpoint.Name, row.Endpoint.Title, row.Endpoint.Unit, aggregation, row.Settings.ToResult(), verification.Profile, estimate,
            judged && verification.AtLeast is { } least ? new AtLeastResult(least.Subjects, least.Recordings, least.Beats, least.Pairs, least.Events) : null,
            accept is null ? null : CriterionWords.Of(row.Endpoint, accept), judgement?.Margin, row.Deviations, row.Independence.Text,
            judgement?.Verdict, said?.ReasonCode, said?.Reason,
            new RowSource(verification.Place.File, verification.Place.Line));
    }
}
