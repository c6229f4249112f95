namespace SaMD.Validation.Evidence;

/// <summary>How outputs were compared with the reference standard.</summary>
/// <param name="Name">Comparator (<c>beats</c>, <c>heart-rate</c>).</param>
/// <param name="Mode">Mode (<c>wfdb</c>: as the field's reference program does it).</param>
/// <param name="Settings">Its settings, each as <c>name = value unit</c>, in a fixed order.</param>
public sealed record ComparatorResult(string Name, string Mode, IReadOnlyList<string> Settings);
