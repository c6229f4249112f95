using SaMD.Signals;

namespace SaMD.Validation.Datasets.Synthetic.V1;

/// <summary>A beat before it is drawn.</summary>
/// <param name="Seconds">Time of its R peak from the first sample; negative before it.</param>
/// <param name="Code">Normal, atrial premature or premature ventricular.</param>
internal readonly record struct PlannedBeat(double Seconds, AnnotationCode Code);
