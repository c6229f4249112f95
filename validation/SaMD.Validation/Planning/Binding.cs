namespace SaMD.Validation.Planning;

/// <summary>Which channels of a recording feed an algorithm's inputs.</summary>
/// <param name="Name">Its name: kind and number of the first input's channel among the channels of that kind, as in <c>ecg-1</c>.</param>
/// <param name="Channels">Index of the channel for each bound input, in the algorithm's order.</param>
/// <param name="Inputs">The algorithm's inputs that are bound, in the same order.</param>
public sealed record Binding(string Name, IReadOnlyList<int> Channels, IReadOnlyList<int> Inputs);
