using SaMD.Validation.Planning;
using SaMD.Validation.Statistics;

namespace SaMD.Validation.Endpoints;

/// <summary>A figure that a requirement can speak of.</summary>
/// <param name="Name">Its name in requirements, for example <c>beats.sensitivity</c>.</param>
/// <param name="Title">Its name in words.</param>
/// <param name="Unit"><c>1</c> for a proportion, else the unit of the figure.</param>
/// <param name="Comparator">The comparator that measures it.</param>
/// <param name="OutputKind">The kind of output that an algorithm must give.</param>
/// <param name="Shape">How it is formed from its terms, and estimated.</param>
/// <param name="Better">Which values are better.</param>
/// <param name="EventsName">What it counts, in words.</param>
/// <param name="FailuresCount">Whether a recording on which the algorithm failed adds errors to it; otherwise the estimate is of the rest, and the row fails.</param>
/// <param name="PairedAccuracy">Whether it speaks of paired values only, so that an availability requirement must stand beside it.</param>
public sealed record Endpoint(
    string Name, string Title, string Unit, string Comparator, string OutputKind, EndpointShape Shape, Better Better,
    string EventsName, bool PairedAccuracy = false, bool FailuresCount = false)
{
    /// <summary>Its figure from summed terms, under the settings of a row; <see langword="null"/> where undefined (0/0).</summary>
    public Func<IReadOnlyList<double>, ComparisonSettings, double?> Figure { get; init; } = static (terms, _) => TermFunctions.Ratio(terms);

    /// <summary>How many of what <see cref="EventsName"/> says, from summed terms.</summary>
    public Func<IReadOnlyList<double>, double> Events { get; init; } = static terms => terms[1];

    /// <summary>The endpoint that says how often the algorithm gave an answer at all; shown beside this one. <see langword="null"/> where there is none.</summary>
    public string? Yield { get; init; }

    /// <summary>Whether only recordings with a score of the class count.</summary>
    public bool NeedsScore { get; init; }

    /// <summary>Whether the figure depends on a stated prevalence.</summary>
    public bool NeedsPrevalence { get; init; }

    /// <summary>Whether it is a plain ratio of its two terms, so that they are shown as counts beside it.</summary>
    public bool IsRatio => Shape is EndpointShape.Proportion or EndpointShape.Mean;
}
