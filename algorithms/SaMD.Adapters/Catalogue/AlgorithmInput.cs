namespace SaMD.Adapters.Catalogue;

/// <summary>One kind of input that an algorithm version asks for.</summary>
/// <param name="Kind">Kind of signal, for example <c>ecg</c>.</param>
/// <param name="Role">Which of several of the kind; <see langword="null"/> for any.</param>
/// <param name="Unit">Unit in which the samples must come; <see cref="AnyUnit"/> where the algorithm does not depend on it.</param>
/// <param name="LowestSamplingFrequencyHz">Lowest sampling frequency that it takes.</param>
/// <param name="HighestSamplingFrequencyHz">Highest sampling frequency that it takes.</param>
/// <param name="Optional">Whether the algorithm also runs without it.</param>
/// <param name="Set">
/// The set of inputs that it belongs to, where an algorithm takes one set or another; <see langword="null"/> where it belongs to all. A
/// session is opened on the inputs of one set, and those that belong to all.
/// </param>
public sealed record AlgorithmInput(
    string Kind, string? Role, string Unit, double LowestSamplingFrequencyHz, double HighestSamplingFrequencyHz, bool Optional,
    string? Set = null)
{
    /// <summary>The word in place of a unit for an algorithm that takes any: its output does not depend on the scale of the samples.</summary>
    public const string AnyUnit = "any";
}
