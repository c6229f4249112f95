namespace SaMD.Algorithms.Spo2.V1_0_0;

/// <summary>Red and infrared light through or from tissue: the ratio of ratios and its calibration curve.</summary>
internal sealed class RedInfraredSensor : ISensor
{
    private const double Percent = 100;

    private readonly Calibration _calibration;
    private readonly double _samplingFrequencyHz;
    private readonly Pulsation _red;
    private readonly Pulsation _infrared;

    /// <summary>Creates the sensor.</summary>
    /// <param name="calibration">Parameters.</param>
    /// <param name="samplingFrequencyHz">Samples per second of both channels.</param>
    /// <param name="windowSamples">Samples of a window.</param>
    internal RedInfraredSensor(Calibration calibration, double samplingFrequencyHz, int windowSamples)
    {
        (_calibration, _samplingFrequencyHz) = (calibration, samplingFrequencyHz);
        (_red, _infrared) = (new Pulsation(windowSamples), new Pulsation(windowSamples));
    }

    /// <inheritdoc />
    public Reading Read(IReadOnlyList<LightWindow> light, double atSeconds)
    {
        var (red, infrared) = (light[0], light[1]);
        if (red.ValidShare() < Tuning.LeastValidShare || infrared.ValidShare() < Tuning.LeastValidShare) return default;
        _infrared.Take(infrared, (int)(Tuning.FirstBaselineSeconds * _samplingFrequencyHz));
        var beat = BeatFinder.Find(_infrared, _samplingFrequencyHz);
        if (beat == 0) return default;
        _red.Take(red, beat);
        _infrared.Take(infrared, beat);
        if (PulseRatio.Of(_red, _infrared, beat) is not { } pulse) return default;
        var perfusion = Percent * pulse.PulseSize;
        var likeness = Math.Min(BeatFinder.Likeness(_infrared, beat), BeatFinder.Likeness(_red, beat));
        var error = Math.Abs(_calibration.RedInfraredSlope) * pulse.StandardError;
        return perfusion < _calibration.MinimumPerfusionPercent || likeness < Tuning.LeastLikeness || error > Tuning.LargestStandardErrorPercent
            ? new Reading(null, Reading.Shown(perfusion, 1000), null)
            : Reading.OfCurve(_calibration.RedInfraredOffset + (_calibration.RedInfraredSlope * pulse.Ratio), Tuning.HighestCurvePercent, perfusion, likeness);
    }
}
