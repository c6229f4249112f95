namespace SaMD.Validation.Execution.Outputs;

/// <summary>One kind of output as a file of <c>outputs/</c>: a line of the list in <see cref="OutputFiles"/>.</summary>
/// <param name="Suffix">What its name ends with, after the record's name and a dot.</param>
/// <param name="Encode">Its bytes; <see langword="null"/> where the algorithm does not give this kind of output.</param>
/// <param name="Decode">The output with what the bytes hold.</param>
internal sealed record OutputFile(
    string Suffix, Func<AlgorithmOutput, byte[]?> Encode, Func<AlgorithmOutput, string, byte[], AlgorithmOutput> Decode);
