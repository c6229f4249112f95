namespace SaMD.Validation.Comparison.Beats;

/// <summary>Where mode <c>wfdb</c> of the beat-by-beat comparison differs from the standards' text; reports list them.</summary>
public static class WfdbDifferences
{
    /// <summary>The differences that concern beat-by-beat comparison, in a fixed order.</summary>
    public static IReadOnlyList<WfdbDifference> Beats { get; } =
    [
        new("rr-error-unmatched",
            "The RMS RR interval error is formed over every event at which both sides have a current RR interval, missed, extra and "
            + "uncounted beats included, not over matched beats alone."),
        new("flutter-wave-other",
            "A ventricular flutter wave annotated outside marked fibrillation is a reference beat of class O: a test beat that matches it "
            + "counts as a false positive, and it is not counted as missed."),
        new("escape-beats-supraventricular",
            "Escape beats of atrial, junctional or supraventricular origin are counted as supraventricular ectopic (S), not as normal (N)."),
        new("shutdown-missed-without-s",
            "The share of all beats missed in shutdown leaves supraventricular ectopic beats out of its numerator, though not out of "
            + "its denominator."),
        new("shutdown-time-with-learning",
            "Total shutdown time is summed from the beginning of the test file, the learning period included, to the beat after the last one "
            + "compared, and half a second is added before it is cut to whole seconds."),
        new("two-latest-intervals",
            "An unmatched beat is looked up in the two latest fibrillation and shutdown intervals only, those that begin before the beat "
            + "after it included."),
        new("sumstats-sveb-positive-predictivity",
            "Tables summed by sumstats leave F (and Q) beats called supraventricular ectopic out of the false positives of the SVEB "
            + "positive predictivity, which the report of the single recording counts in for F; gross figures of this program come from the "
            + "summed matrices and count them in."),
        new("sumstats-shutdown-gross",
            "sumstats prints half of the true gross percentage of beats missed in shutdown for tables without SVEB."),
    ];
}
