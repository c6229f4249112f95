using SaMD.Signals;

namespace SaMD.Validation.Datasets.Synthetic.V1;

/// <summary>
/// When the beats of a recording come, and of which kind each is. The recording starts and ends midway between two beats, so
/// that no beat is cut in half. A premature ventricular beat comes after 0.65 RR, with a full compensatory pause; an atrial
/// premature one after 0.75 RR, and resets the rhythm.
/// In atrial fibrillation no interval depends on another, and no beat is premature.
/// </summary>
internal sealed class BeatPlan
{
    private const double VentricularCoupling = 0.65;
    private const double AtrialCoupling = 0.75;
    private const double AtrialPause = 1.05;

    // Beats before the first sample, in which the model forgets its start (its slowest time constant is 1 s).
    private const double LeadSeconds = 8;

    /// <summary>Plans the beats of a recording.</summary>
    public BeatPlan(EcgSettings settings)
    {
        var beats = Draw(settings);
        var start = Middle(beats, LeadSeconds);
        Beats = [.. beats.Select(beat => beat with { Seconds = beat.Seconds - start })];
        DurationSeconds = MiddleBefore(settings.DurationSeconds);
    }

    /// <summary>The beats in order of time, some of them before the first and after the last sample.</summary>
    public IReadOnlyList<PlannedBeat> Beats { get; }

    /// <summary>Length of the recording.</summary>
    public double DurationSeconds { get; }

    /// <summary>The latest middle between two beats that is not after a time.</summary>
    public double MiddleBefore(double seconds)
    {
        var i = 1;
        while (i + 1 < Beats.Count && (Beats[i].Seconds + Beats[i + 1].Seconds) / 2 <= seconds) i++;
        return (Beats[i - 1].Seconds + Beats[i].Seconds) / 2;
    }

    private static double Middle(List<PlannedBeat> beats, double after)
    {
        var i = beats.FindIndex(beat => beat.Seconds >= after);
        return (beats[i].Seconds + beats[i + 1].Seconds) / 2;
    }

    private static List<PlannedBeat> Draw(EcgSettings settings)
    {
        var tachogram = new Tachogram(settings);
        var numbers = new SeededNumbers(settings.Seed, SeededNumbers.Purpose.Ectopy);
        var beats = new List<PlannedBeat> { new(0, AnnotationCode.Normal) };
        var end = LeadSeconds + settings.DurationSeconds + (6 * settings.MeanRrSeconds);
        var fibrillation = settings.Rhythm == RhythmKind.AtrialFibrillation ? new FibrillationIntervals(settings) : null;
        while (fibrillation is not null && beats[^1].Seconds < end) beats.Add(new(beats[^1].Seconds + fibrillation.Next(), AnnotationCode.Normal));
        while (beats[^1].Seconds < end) AddNext(beats, tachogram.At(beats[^1].Seconds), numbers.Uniform(), settings);
        return beats;
    }

    // A premature beat and the normal one after it come together, so that no two premature ones follow each other.
    private static void AddNext(List<PlannedBeat> beats, double rr, double draw, EcgSettings settings)
    {
        var now = beats[^1].Seconds;
        if (draw < settings.PrematureVentricularShare || settings.Rhythm == RhythmKind.VentricularBigeminy)
        {
            beats.Add(new(now + (VentricularCoupling * rr), AnnotationCode.PrematureVentricular));
            beats.Add(new(now + (2 * rr), AnnotationCode.Normal));
        }
        else if (draw < settings.PrematureVentricularShare + settings.AtrialPrematureShare)
        {
            beats.Add(new(now + (AtrialCoupling * rr), AnnotationCode.AtrialPremature));
            beats.Add(new(now + ((AtrialCoupling + AtrialPause) * rr), AnnotationCode.Normal));
        }
        else
        {
            beats.Add(new(now + rr, AnnotationCode.Normal));
        }
    }
}
