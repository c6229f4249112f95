namespace SaMD.Validation.Planning;

/// <summary>What is run once, however many requirements read it: an algorithm version on one recording under one condition and binding.</summary>
/// <param name="Algorithm">Id and version.</param>
/// <param name="Dataset">Id of the dataset.</param>
/// <param name="Condition">Condition; <c>none</c> for the recording as it is.</param>
/// <param name="Binding">Binding, for example <c>ecg-1</c>.</param>
/// <param name="Record">Name of the record.</param>
public sealed record ExecutionKey(string Algorithm, string Dataset, string Condition, string Binding, string Record)
{
    /// <summary>Whether the record is of a sealed partition: then what comes of it goes to <c>core/sealed/</c>.</summary>
    public bool Sealed { get; init; }
}
