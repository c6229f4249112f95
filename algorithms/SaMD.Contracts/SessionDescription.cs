namespace SaMD.Contracts;

/// <summary>What a session is opened on. It says nothing of the recording's identity, length, person or reference.</summary>
/// <param name="Inputs">The bound inputs, in the order in which <c>algorithm.yaml</c> declares them; at least one.</param>
/// <param name="Parameters">The locked version's parameters, as <c>algorithm.yaml</c> states them.</param>
public sealed record SessionDescription(IReadOnlyList<InputDescription> Inputs, AlgorithmParameters Parameters);
