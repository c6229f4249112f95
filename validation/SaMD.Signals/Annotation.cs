namespace SaMD.Signals;

/// <summary>One annotation of a recording, as WFDB annotation files carry it.</summary>
/// <param name="Sample">Its time, in samples at the recording's sampling frequency, counted from the first sample.</param>
/// <param name="Code">What it is.</param>
/// <param name="Subtype">Signed 8-bit subtype; 0 where the file gives none.</param>
/// <param name="Channel">Signal that it was made on, 0 to 255; 0 where the file gives none.</param>
/// <param name="Number">Signed 8-bit number; 0 where the file gives none.</param>
/// <param name="Auxiliary">Auxiliary text, each byte one Latin-1 character; <see langword="null"/> where there is none.</param>
public readonly record struct Annotation(
    long Sample, AnnotationCode Code, sbyte Subtype = 0, byte Channel = 0, sbyte Number = 0, string? Auxiliary = null);
