using static SaMD.Validation.Comparison.Beats.BeatLabel;

namespace SaMD.Validation.Comparison.Beats;

/// <summary>Matrices as the layouts of <c>bxb</c> merge their labels.</summary>
internal static class BxbMatrices
{
    /// <summary>S counts as N, on both sides.</summary>
    public static BeatMatrix WithoutSupraventricular(BeatMatrix matrix) => matrix.Relabel(WithoutSupraventricular, WithoutSupraventricular);

    /// <summary>Rows F+Q (as F) and O+X (as O), columns n+f+q (as n) and o+x (as o).</summary>
    public static BeatMatrix Condensed(BeatMatrix matrix) => matrix.Relabel(CondensedRow, CondensedColumn);

    /// <summary>N where a label is S.</summary>
    public static BeatLabel WithoutSupraventricular(BeatLabel label) => label == SupraventricularEctopic ? Normal : label;

    private static BeatLabel CondensedRow(BeatLabel label) => label switch
    {
        Unclassifiable => Fusion,
        Shutdown => Other,
        _ => label,
    };

    private static BeatLabel CondensedColumn(BeatLabel label) => label switch
    {
        Fusion or Unclassifiable => Normal,
        Shutdown => Other,
        _ => label,
    };
}
