namespace SaMD.Signals.Formats.Edf;

/// <summary>An annotation of an EDF+ or BDF+ file.</summary>
/// <param name="OnsetSeconds">Seconds from the first sample of the recording; below 0 before it.</param>
/// <param name="DurationSeconds">Its length in seconds, 0 or more; <see langword="null"/> where none is stated.</param>
/// <param name="Text">Its text.</param>
public sealed record EdfAnnotation(double OnsetSeconds, double? DurationSeconds, string Text);
