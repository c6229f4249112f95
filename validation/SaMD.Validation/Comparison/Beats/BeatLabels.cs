using SaMD.Signals;

namespace SaMD.Validation.Comparison.Beats;

/// <summary>From annotation codes to the classes that are compared, and how reports write them.</summary>
public static class BeatLabels
{
    /// <summary>How many labels are rows and columns of the matrix: N S V F Q O X.</summary>
    public const int Counted = 7;

    // Codes with the WFDB library's QRS property. A flutter wave (31) is one; it belongs to no class and becomes O.
    private const ulong BeatCodes =
        (0x1FFFUL << 1) | (1UL << 25) | (1UL << 30) | (1UL << 31) | (1UL << 34) | (1UL << 35) | (1UL << 38) | (1UL << 41);

    /// <summary>Whether an annotation is a beat: it takes part in the comparison.</summary>
    /// <param name="code">Code of the annotation.</param>
    public static bool IsBeat(AnnotationCode code) => (byte)code < 64 && ((BeatCodes >> (byte)code) & 1) != 0;

    /// <summary>Whether an annotation is a beat in a mode: in mode corrected a flutter wave is none.</summary>
    /// <param name="code">Code of the annotation.</param>
    /// <param name="mode">The mode.</param>
    public static bool IsBeat(AnnotationCode code, ComparisonMode mode) =>
        IsBeat(code) && !(mode == ComparisonMode.Corrected && code == AnnotationCode.FlutterWave);

    /// <summary>Class of a beat in a mode: in mode corrected escape beats that are not ventricular are N.</summary>
    /// <param name="code">Code of the annotation.</param>
    /// <param name="mode">The mode.</param>
    public static BeatLabel Of(AnnotationCode code, ComparisonMode mode) => mode == ComparisonMode.Corrected
        && code is AnnotationCode.NodalEscape or AnnotationCode.AtrialEscape or AnnotationCode.SupraventricularEscape ? BeatLabel.Normal : Of(code);

    /// <summary>Class of a beat. Source: the class map of the WFDB comparators; escape beats of supraventricular origin are S.</summary>
    /// <param name="code">Code of the annotation.</param>
    /// <returns>The class; <see cref="BeatLabel.Other"/> for what belongs to none.</returns>
    public static BeatLabel Of(AnnotationCode code) => code switch
    {
        AnnotationCode.Normal or AnnotationCode.LeftBundleBranchBlock or AnnotationCode.RightBundleBranchBlock
            or AnnotationCode.BundleBranchBlock => BeatLabel.Normal,
        AnnotationCode.AberratedAtrialPremature or AnnotationCode.NodalPremature or AnnotationCode.AtrialPremature
            or AnnotationCode.SupraventricularPremature or AnnotationCode.NodalEscape or AnnotationCode.AtrialEscape
            or AnnotationCode.SupraventricularEscape => BeatLabel.SupraventricularEctopic,
        AnnotationCode.PrematureVentricular or AnnotationCode.VentricularEscape
            or AnnotationCode.ROnTPrematureVentricular => BeatLabel.VentricularEctopic,
        AnnotationCode.Fusion => BeatLabel.Fusion,
        AnnotationCode.Paced or AnnotationCode.Unclassifiable or AnnotationCode.Learning
            or AnnotationCode.PacedFusion => BeatLabel.Unclassifiable,
        _ => BeatLabel.Other,
    };

    /// <summary>The letter that reports write for a label of the reference side: N S V F Q O X, or * for fibrillation.</summary>
    /// <param name="label">The label.</param>
    public static char Letter(BeatLabel label) => "NSVFQOX*"[(int)label];
}
