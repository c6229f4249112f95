using SaMD.Validation.Acceptance;

namespace SaMD.Validation.Evidence;

/// <summary>One judged or reported thing.</summary>
/// <param name="Row">Id: requirement, number of the row in it, and stratum or aggregation where it has one.</param>
/// <param name="Requirement">Id of its requirement.</param>
/// <param name="Revision">Revision of its requirement.</param>
/// <param name="Role"><c>primary</c>, <c>secondary</c>, <c>exploratory</c> or <c>report-only</c>.</param>
/// <param name="Gating">Whether it takes part in its requirement's verdict.</param>
/// <param name="Algorithm">Id and version.</param>
/// <param name="Dataset">Id of the dataset.</param>
/// <param name="Partition">Partitions.</param>
/// <param name="Condition">Condition applied to the signals; <c>none</c> for the recordings as they are.</param>
/// <param name="Binding">Which channel feeds the algorithm.</param>
/// <param name="Reference">Which of the dataset's references it is compared with.</param>
/// <param name="Stratum">The stratum as <c>name=value</c>; <see langword="null"/> for the whole population.</param>
/// <param name="Endpoint">Endpoint.</param>
/// <param name="EndpointTitle">Endpoint in words.</param>
/// <param name="Unit">Unit of the estimate: <c>1</c> for a proportion.</param>
/// <param name="Aggregation"><c>gross</c> (pooled counts) or <c>average</c> (mean of the recordings' own figures).</param>
/// <param name="Comparator">Comparator, its mode and settings.</param>
/// <param name="Profile">Profile that the requirement names.</param>
/// <param name="Estimate">The estimate.</param>
/// <param name="AtLeast">Least size that the evidence must have.</param>
/// <param name="Criterion">What is accepted; <see langword="null"/> for a descriptive row.</param>
/// <param name="Margin">Distance of the deciding figure to its limit, positive when met, in the estimate's unit.</param>
/// <param name="Deviations">Departures from the protocol's or profile's own parameters.</param>
/// <param name="Independence">What is known of the independence of its persons from the algorithm's training, in the words of <see cref="Planning.IndependenceRule"/>.</param>
/// <param name="Verdict">The verdict; <see langword="null"/> for a descriptive row.</param>
/// <param name="ReasonCode">Short code of the reason, kebab-case.</param>
/// <param name="Reason">The reason in words.</param>
/// <param name="Source">Where the row stands in the requirements.</param>
public sealed record ResultRow(
    string Row, string Requirement, int Revision, string Role, bool Gating, string Algorithm, string Dataset,
    IReadOnlyList<string> Partition, string Condition, string Binding, string? Reference, string? Stratum, string Endpoint,
    string EndpointTitle, string Unit, string Aggregation, ComparatorResult Comparator, string? Profile, EstimateResult Estimate,
    AtLeastResult? AtLeast, CriterionResult? Criterion, double? Margin, IReadOnlyList<string> Deviations, string Independence,
    Verdict? Verdict, string? ReasonCode, string? Reason, RowSource Source)
{
    /// <summary>The confusion matrix of a classification; <see langword="null"/> for other endpoints, strata and averages.</summary>
    public ConfusionResult? Confusion { get; init; }

    /// <summary>The gaps between strata that were listed beforehand; <see langword="null"/> where none were.</summary>
    public GapsResult? Gaps { get; init; }
}
