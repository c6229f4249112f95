namespace SaMD.Validation.Datasets.Synthetic.V1;

/// <summary>The rhythm that a made ECG follows.</summary>
public enum RhythmKind
{
    /// <summary>Sinus rhythm, with the premature beats that are asked for.</summary>
    Sinus,

    /// <summary>Atrial fibrillation: RR intervals without a pattern, no P waves, fibrillatory waves.</summary>
    AtrialFibrillation,

    /// <summary>Ventricular bigeminy: every other beat is a premature ventricular one.</summary>
    VentricularBigeminy,

    /// <summary>No heart at all: what is added to the model's output is all there is.</summary>
    None,
}
