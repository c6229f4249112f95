namespace SaMD.Validation.Comparison.Runs;

/// <summary>What a run is of.</summary>
public enum RunKind
{
    /// <summary>Ventricular ectopic and fusion beats; ventricular fibrillation is a run of more than five.</summary>
    Ventricular,

    /// <summary>Supraventricular ectopic beats; atrial fibrillation is a run of more than five, and its beats count as supraventricular.</summary>
    Supraventricular,
}
