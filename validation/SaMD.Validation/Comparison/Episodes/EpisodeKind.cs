namespace SaMD.Validation.Comparison.Episodes;

/// <summary>What episodes are of.</summary>
public enum EpisodeKind
{
    /// <summary>Atrial fibrillation: from a rhythm that begins <c>(AFIB</c> to the next one that does not.</summary>
    AtrialFibrillation,

    /// <summary>Ventricular fibrillation or flutter: from <c>[</c> to <c>]</c>.</summary>
    VentricularFibrillation,

    /// <summary>Ischaemic ST change of signal 0: <c>(ST0</c> to <c>ST0</c>.</summary>
    StOfSignal0,

    /// <summary>Ischaemic ST change of signal 1: <c>(ST1</c> to <c>ST1</c>.</summary>
    StOfSignal1,

    /// <summary>Ischaemic ST change of either signal: while at least one lasts.</summary>
    StOfEitherSignal,
}
