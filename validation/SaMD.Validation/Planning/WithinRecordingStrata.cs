namespace SaMD.Validation.Planning;

/// <summary>Strata that divide a recording itself: always from the reference, never from the algorithm under test.</summary>
public static class WithinRecordingStrata
{
    /// <summary>Rhythm that the reference gives at the time of the event.</summary>
    public const string Rhythm = "rhythm";

    /// <summary>Band of the reference heart rate at the time of the event.</summary>
    public const string HeartRateBand = "heart-rate-band";

    /// <summary>Decade of the reference saturation at the time of the estimate.</summary>
    public const string SaturationDecade = "sao2-decade";

    /// <summary>Band of the reference saturation, 70 to 85 and above, at the time of the estimate.</summary>
    public const string SaturationDisparityBand = "sao2-disparity-band";
}
