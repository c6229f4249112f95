namespace SaMD.Reports.Html;

/// <summary>A section of the report as the list of sections states it.</summary>
/// <param name="Number">Its number, or the letter of an appendix.</param>
/// <param name="Id">Anchor in the page.</param>
/// <param name="Title">Heading.</param>
/// <param name="Component">The component that renders what stands under the heading; derives from <see cref="ReportPart"/>.</param>
/// <param name="StartsPage">Whether it starts a page in print.</param>
/// <param name="Wide">Whether it is printed on pages in landscape.</param>
public sealed record ReportSection(string Number, string Id, string Title, Type Component, bool StartsPage, bool Wide);
