namespace SaMD.Reports.Pdf;

/// <summary>A print, or why there is none.</summary>
/// <param name="Pdf">The file's bytes; <see langword="null"/> where it could not be made.</param>
/// <param name="Notice">One line that says why and what to do; <see langword="null"/> exactly where there are bytes.</param>
public sealed record PdfPrint(byte[]? Pdf, string? Notice);
