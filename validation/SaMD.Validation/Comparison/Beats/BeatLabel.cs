namespace SaMD.Validation.Comparison.Beats;

/// <summary>What stands on one side of a beat pair: a class of ANSI/AAMI EC57, or the reason why there is no beat.</summary>
public enum BeatLabel : byte
{
    /// <summary>N: normal, bundle branch block.</summary>
    Normal,

    /// <summary>S: supraventricular ectopic or escape beat.</summary>
    SupraventricularEctopic,

    /// <summary>V: ventricular ectopic or escape beat.</summary>
    VentricularEctopic,

    /// <summary>F: fusion of a ventricular and a normal beat.</summary>
    Fusion,

    /// <summary>Q: paced, fusion of paced and normal, learning, or cannot be classified.</summary>
    Unclassifiable,

    /// <summary>O: no beat there; also a ventricular flutter wave outside marked fibrillation.</summary>
    Other,

    /// <summary>X: no beat there, and this side was shut down (marked unreadable).</summary>
    Shutdown,

    /// <summary>*: no reference beat there, because the reference marks ventricular fibrillation: the pair is not counted.</summary>
    Fibrillation,
}
