using System.Text;
using static SaMD.Validation.Comparison.Beats.BeatLabel;

namespace SaMD.Validation.Comparison.Beats;

/// <summary>A cell of a condensed matrix and its width in a line.</summary>
internal readonly record struct BxbCell(BeatLabel Reference, BeatLabel Test, int Width);

/// <summary>The cells of the line formats in their order: F stands for F+Q, O for O+X, n for n+f+q, o for o+x.</summary>
internal static class BxbCells
{
    private static readonly BxbCell[] WithSupraventricular =
    [
        new(Normal, Normal, 5), new(SupraventricularEctopic, Normal, 3), new(VentricularEctopic, Normal, 3), new(Fusion, Normal, 3),
        new(Other, Normal, 3),
        new(Normal, SupraventricularEctopic, 3), new(SupraventricularEctopic, SupraventricularEctopic, 3),
        new(VentricularEctopic, SupraventricularEctopic, 3), new(Fusion, SupraventricularEctopic, 3),
        new(Other, SupraventricularEctopic, 3),
        new(Normal, VentricularEctopic, 3), new(SupraventricularEctopic, VentricularEctopic, 3),
        new(VentricularEctopic, VentricularEctopic, 4), new(Fusion, VentricularEctopic, 3), new(Other, VentricularEctopic, 3),
        new(Normal, Other, 3), new(SupraventricularEctopic, Other, 3), new(VentricularEctopic, Other, 3), new(Fusion, Other, 3),
    ];

    private static readonly BxbCell[] WithoutSupraventricular =
        [.. WithSupraventricular.Where(static c => c.Reference != SupraventricularEctopic && c.Test != SupraventricularEctopic)];

    public static IReadOnlyList<BxbCell> Of(bool withSupraventricular) =>
        withSupraventricular ? WithSupraventricular : WithoutSupraventricular;

    /// <summary>Appends the counts, the first one as wide as told.</summary>
    public static void Append(StringBuilder text, BeatMatrix condensed, bool withSupraventricular, int firstWidth)
    {
        var cells = Of(withSupraventricular);
        text.Append(BxbText.Count(condensed[cells[0].Reference, cells[0].Test], firstWidth));
        foreach (var cell in cells.Skip(1)) text.Append(' ').Append(BxbText.Count(condensed[cell.Reference, cell.Test], cell.Width));
    }
}
