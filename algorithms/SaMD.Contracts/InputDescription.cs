namespace SaMD.Contracts;

/// <summary>
/// One bound input of a session: which physical quantity arrives, in which unit, at which rate.
/// </summary>
/// <param name="Kind">What is measured, one of <see cref="InputKinds"/> or a name of the author's own.</param>
/// <param name="Role">
/// Which of several inputs of a kind this is (<c>red</c>, <c>infrared</c>, <c>green</c>, <c>x</c>, <c>lead-ii</c>);
/// <see langword="null"/> where the kind alone says enough.
/// </param>
/// <param name="Unit">Unit of the samples as the binding delivers them (<c>mV</c>, <c>m/s^2</c>, <c>1</c>), never empty.</param>
/// <param name="SamplingFrequencyHz">Samples per second, finite and above 0; inputs of one session may differ.</param>
public sealed record InputDescription(string Kind, string? Role, string Unit, double SamplingFrequencyHz);
