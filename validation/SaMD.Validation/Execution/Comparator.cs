using SaMD.Validation.Comparison.Beats;
using SaMD.Validation.Planning;

namespace SaMD.Validation.Execution;

/// <summary>A way to compare output with reference: a line of the list of comparators.</summary>
/// <param name="Name">Its name in endpoints.</param>
/// <param name="References">Kinds of reference that it can be given, the preferred one first (<see cref="Datasets.ReferenceKinds"/>).</param>
/// <param name="Compare">Compares the output of one recording with its reference.</param>
public sealed record Comparator(
    string Name, IReadOnlyList<string> References, Func<ComparisonInput, ReferenceData, ComparisonSettings, RecordingComparison> Compare)
{
    /// <summary>Mode of its figures where a row does not ask for another.</summary>
    public string Mode { get; init; } = "samd";

    /// <summary>Whether it has EC57's two modes.</summary>
    public bool HasModes { get; init; }

    /// <summary>Where its mode wfdb differs from the standard's text.</summary>
    public IReadOnlyList<WfdbDifference> Differences { get; init; } = [];

    /// <summary>Labels that its option <c>class</c> can name; empty where it can be any.</summary>
    public IReadOnlyList<string> Classes { get; init; } = [];

    /// <summary>Whether it needs the window and the interval that the algorithm declares for the output.</summary>
    public bool IsSeries { get; init; }

    /// <summary>Start of the scored period where a row gives none, in seconds.</summary>
    public double StartSeconds { get; init; }

    /// <summary>Match window where a row gives none, in seconds; 0 where it matches no instants.</summary>
    public double MatchWindowSeconds { get; init; }

    /// <summary>Keys of <see cref="Requirements.RowOptions"/> that it acts on.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>Strata within recordings that it knows.</summary>
    public IReadOnlyList<string> Strata { get; init; } = [];

    /// <summary>Key of <c>at-least</c> that counts its events; <see langword="null"/> where only subjects and recordings are counted.</summary>
    public string? EventsKey { get; init; }

    /// <summary>The quantity of a reference of measurements; <see langword="null"/> where it takes none.</summary>
    public string? Quantity { get; init; }
}
