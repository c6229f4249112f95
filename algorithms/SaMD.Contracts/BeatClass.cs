namespace SaMD.Contracts;

/// <summary>Beat classes of ANSI/AAMI EC57.</summary>
public enum BeatClass
{
    /// <summary>N: any beat that is in none of the other classes.</summary>
    Normal,

    /// <summary>S: supraventricular ectopic beat (SVEB).</summary>
    SupraventricularEctopic,

    /// <summary>V: ventricular ectopic beat (VEB).</summary>
    VentricularEctopic,

    /// <summary>F: fusion of a ventricular and a normal beat.</summary>
    Fusion,

    /// <summary>Q: paced, or cannot be classified.</summary>
    Unclassifiable,
}
