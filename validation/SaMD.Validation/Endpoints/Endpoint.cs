using SaMD.Validation.Statistics;

namespace SaMD.Validation.Endpoints;

/// <summary>A figure that a requirement can speak of.</summary>
/// <param name="Name">Its name in requirements, for example <c>beats.sensitivity</c>.</param>
/// <param name="Title">Its name in words.</param>
/// <param name="Unit"><c>1</c> for a proportion, else the unit of the figure.</param>
/// <param name="Comparator">The comparator that measures it.</param>
/// <param name="OutputKind">The kind of output that an algorithm must give.</param>
/// <param name="Shape">Whether it is a proportion or a mean, and how it is estimated.</param>
/// <param name="Better">Which values are better.</param>
/// <param name="EventsName">What its denominator counts, in words.</param>
/// <param name="FailuresCount">Whether a recording on which the algorithm failed adds errors to it; otherwise the estimate is of the rest, and the row fails.</param>
/// <param name="PairedAccuracy">Whether it speaks of paired values only, so that an availability requirement must stand beside it.</param>
public sealed record Endpoint(
    string Name, string Title, string Unit, string Comparator, string OutputKind, EndpointShape Shape, Better Better,
    string EventsName, bool PairedAccuracy = false, bool FailuresCount = false);
