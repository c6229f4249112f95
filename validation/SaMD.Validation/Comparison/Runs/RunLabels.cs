using SaMD.Signals;
using SaMD.Validation.Comparison.Beats;

namespace SaMD.Validation.Comparison.Runs;

/// <summary>What an annotation means for a run, on the side and at the place where it stands.</summary>
internal enum RunLabel
{
    /// <summary>Nothing.</summary>
    Ignored,
    Normal,
    Supraventricular,
    Ventricular,
    Unclassifiable,
    Unreadable,
    FibrillationStart,
    FibrillationEnd,
    AtrialFibrillationStart,
    AtrialFibrillationEnd,
}

/// <summary>Maps the annotations of one side, in order; remembers in which rhythm and whether in unreadable signal it is.</summary>
internal sealed class RunLabels(ComparisonMode mode)
{
    private const int BothUnreadable = 0x30;

    // The programs take "(AFL" for atrial fibrillation, too.
    private readonly string _atrial = mode == ComparisonMode.Wfdb ? "(AF" : "(AFIB";

    private bool _inAtrial;
    private bool _inVentricular;
    private bool _unreadable;

    public RunLabel Next(Annotation annotation) => annotation.Code switch
    {
        AnnotationCode.Noise => Noise(annotation.Subtype),
        AnnotationCode.VentricularFibrillationStart => StartVentricular(),
        AnnotationCode.VentricularFibrillationEnd => EndVentricular(),
        AnnotationCode.Rhythm => annotation.Auxiliary is { Length: > 0 } rhythm ? Rhythm(rhythm) : RunLabel.Ignored,
        _ => Beat(annotation.Code),
    };

    private RunLabel Beat(AnnotationCode code) => BeatLabels.Of(code) switch
    {
        BeatLabel.Normal => _inAtrial ? RunLabel.Supraventricular : RunLabel.Normal,
        BeatLabel.SupraventricularEctopic => RunLabel.Supraventricular,
        BeatLabel.VentricularEctopic or BeatLabel.Fusion => RunLabel.Ventricular,
        BeatLabel.Unclassifiable => RunLabel.Unclassifiable,
        _ => RunLabel.Ignored,
    };

    private RunLabel Noise(sbyte subtype)
    {
        var was = _unreadable;
        _unreadable = (subtype & BothUnreadable) == BothUnreadable;
        return _unreadable && !was ? RunLabel.Unreadable : RunLabel.Ignored;
    }

    private RunLabel Rhythm(string rhythm)
    {
        if (rhythm.StartsWith(_atrial, StringComparison.Ordinal))
        {
            if (_inAtrial) return RunLabel.Ignored;
            (_inAtrial, _inVentricular) = (true, false);
            return RunLabel.AtrialFibrillationStart;
        }

        if (rhythm.StartsWith("(VF", StringComparison.Ordinal)) return StartVentricular();
        if (!_inAtrial) return EndVentricular();
        _inAtrial = false;
        return RunLabel.AtrialFibrillationEnd;
    }

    private RunLabel StartVentricular()
    {
        if (_inVentricular) return RunLabel.Ignored;
        (_inVentricular, _inAtrial) = (true, false);
        return RunLabel.FibrillationStart;
    }

    private RunLabel EndVentricular()
    {
        if (!_inVentricular) return RunLabel.Ignored;
        _inVentricular = false;
        return RunLabel.FibrillationEnd;
    }
}

/// <summary>Which labels make, end and mark the runs of a kind.</summary>
internal readonly record struct RunRole(RunLabel Own, RunLabel Other, RunLabel Start, RunLabel End, RunLabel OtherStart)
{
    public static RunRole Of(RunKind kind) => kind == RunKind.Ventricular
        ? new(RunLabel.Ventricular, RunLabel.Supraventricular, RunLabel.FibrillationStart, RunLabel.FibrillationEnd, RunLabel.AtrialFibrillationStart)
        : new(RunLabel.Supraventricular, RunLabel.Ventricular, RunLabel.AtrialFibrillationStart, RunLabel.AtrialFibrillationEnd, RunLabel.FibrillationStart);

    public bool Interrupts(RunLabel label) => label is RunLabel.Normal or RunLabel.Unclassifiable or RunLabel.Unreadable || label == Other;
}
