namespace SaMD.Adapters.Catalogue;

/// <summary>One kind of output that an algorithm version declares.</summary>
/// <param name="Kind">What it is: <c>beats</c>, <c>heart-rate</c>, <c>episodes</c>, <c>classification</c> or <c>spo2</c>.</param>
/// <param name="WindowSeconds">For a series: length of the window that each value speaks of; <see langword="null"/> otherwise.</param>
/// <param name="IntervalSeconds">For a series: time from value to value; <see langword="null"/> otherwise.</param>
public sealed record AlgorithmOutputKind(string Kind, double? WindowSeconds, double? IntervalSeconds);
