namespace SaMD.Algorithms.Spo2.V1_0_0;

/// <summary>
/// Red, green and blue light of a lit finger on a camera: how far its steady light has changed from the start, when saturation is taken to
/// be normal. Without a start there is no reading: between persons, hands and cameras the levels differ more than saturation moves them.
/// </summary>
internal sealed class CameraSensor : ISensor
{
    private const double Percent = 100;

    private readonly Calibration _calibration;
    private readonly double _samplingFrequencyHz;
    private readonly Pulsation _green;
    private CameraLevels _sum;
    private int _windows;
    private CameraLevels? _start;
    private double? _lastGreen;
    private bool _moved;

    /// <summary>Creates the sensor.</summary>
    /// <param name="calibration">Parameters.</param>
    /// <param name="samplingFrequencyHz">Frames per second.</param>
    /// <param name="windowSamples">Frames of a window.</param>
    internal CameraSensor(Calibration calibration, double samplingFrequencyHz, int windowSamples) =>
        (_calibration, _samplingFrequencyHz, _green) = (calibration, samplingFrequencyHz, new Pulsation(windowSamples));

    /// <inheritdoc />
    public Reading Read(IReadOnlyList<LightWindow> light, double atSeconds)
    {
        var levels = new CameraLevels(light[0].Level(), light[1].Level(), light[2].Level());
        var (perfusion, likeness) = Pulse(light[1]);
        var shown = perfusion is { } known ? Reading.Shown(known, 1000) : (double?)null;
        if (!IsGood(light) || !(perfusion >= _calibration.MinimumPerfusionPercent) || likeness < Tuning.LeastCameraLikeness)
        {
            if (_start is null) _windows = 0;
            return new Reading(null, shown, null);
        }
        if (_start is { } && _lastGreen is { } last && Math.Abs(Logarithm.Of(levels.Green / last)) > Tuning.LargestLevelStep) _moved = true;
        _lastGreen = levels.Green;
        if (_start is null) Begin(levels, atSeconds);
        if (_moved || _start is not { } start) return new Reading(null, shown, null);
        var change = levels.RedChange(start, _calibration.CameraVolumeExponent);
        return Reading.OfCurve(_calibration.CameraStart + (_calibration.CameraSlope * change), Tuning.HighestCameraCurvePercent, perfusion!.Value, likeness / Tuning.FullCameraLikeness);
    }

    /// <summary>Levels of a window over those of the start, once there is one; for the program that fits the curve.</summary>
    internal CameraLevels? Start => _moved ? null : _start;

    private void Begin(CameraLevels levels, double atSeconds)
    {
        if (atSeconds < Tuning.SettlingSeconds + Tuning.WindowSeconds) return;
        _sum = _windows == 0 ? levels : _sum.Plus(levels);
        if (++_windows == Tuning.StartWindows) _start = _sum.Over(_windows);
    }

    private (double? PerfusionPercent, double Likeness) Pulse(LightWindow green)
    {
        if (green.ValidShare() < Tuning.LeastValidShare) return (null, 0);
        _green.Take(green, (int)(Tuning.FirstBaselineSeconds * _samplingFrequencyHz));
        var beat = BeatFinder.Find(_green, _samplingFrequencyHz);
        if (beat == 0) return (null, 0);
        _green.Take(green, beat);
        return PulseRatio.Of(_green, _green, beat) is { } pulse ? (Percent * pulse.PulseSize, BeatFinder.Likeness(_green, beat)) : (null, 0);
    }

    private static bool IsGood(IReadOnlyList<LightWindow> light)
    {
        foreach (var channel in light)
        {
            if (channel.ValidShare() < Tuning.LeastValidShare || channel.Level() < Tuning.DarkestPixel) return false;
            foreach (var sample in channel.Samples) if (sample > Tuning.BrightestPixel) return false;
        }
        return IsSteady(light[1]);
    }

    // A finger that moves changes the level from one second to the next more than blood does.
    private static bool IsSteady(LightWindow green)
    {
        var last = 0.0;
        for (var second = 0; second < (int)Tuning.WindowSeconds; second++)
        {
            var level = green.Level(second / Tuning.WindowSeconds, (second + 1) / Tuning.WindowSeconds);
            if (last > 0 && level > 0 && Math.Abs(Logarithm.Of(level / last)) > Tuning.LargestLevelStep) return false;
            if (level > 0) last = level;
        }
        return true;
    }
}
