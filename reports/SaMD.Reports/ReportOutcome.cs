namespace SaMD.Reports;

/// <summary>What was written.</summary>
/// <param name="Paths">The files, in a fixed order: page, JUnit, summary, and the PDF where it was made.</param>
/// <param name="PdfNotice">One line that says why there is no PDF and what to do; <see langword="null"/> where it was made or not asked for.</param>
public sealed record ReportOutcome(IReadOnlyList<string> Paths, string? PdfNotice);
