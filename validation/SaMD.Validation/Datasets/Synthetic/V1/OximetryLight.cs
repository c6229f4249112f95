namespace SaMD.Validation.Datasets.Synthetic.V1;

/// <summary>Steady light and size of the pulse in each channel, at a saturation.</summary>
internal sealed class OximetryLight(OximetrySettings settings)
{
    // The curve SpO2 = 110 − 25 R, the usual approximation (Webster JG, ed., Design of Pulse Oximeters, 1997, chapter 4).
    private const double CurveOffset = 110;
    private const double CurveSlope = 25;

    // A camera: as much of ln(red) for each percent as the development recordings of oximetry-phone-cam show, and half of the volume of blood.
    private const double NormalPercent = 97.5;
    private const double CameraSlope = 90;
    private const double CameraVolumeShare = 0.5;
    private const double VolumeWave = 0.1;
    private const double VolumeHz = 0.02;

    /// <summary>Names of the channels.</summary>
    public IReadOnlyList<string> Channels { get; } = settings.IsCamera ? ["R", "G", "B"] : ["RED", "IR"];

    /// <summary>Units of 16 bits for each 1 of the signal.</summary>
    public int UnitsPerOne => settings.IsCamera ? 100 : 1;

    /// <summary>Steady light of a channel in units of 1.</summary>
    public double Steady(int channel, double seconds)
    {
        if (!settings.IsCamera) return channel == 0 ? 18_000 : 22_000;
        var volume = -VolumeWave * Math.Sin(2 * Math.PI * VolumeHz * seconds);
        return channel switch
        {
            0 => 60 * Math.Exp(((SaturationPoint.At(settings.Saturation, seconds) - NormalPercent) / CameraSlope) + (CameraVolumeShare * volume)),
            1 => 55 * Math.Exp(volume),
            _ => 45 * Math.Exp(volume),
        };
    }

    /// <summary>Absorbance of the pulse in a channel, peak to peak: of infrared and of green light the perfusion, of red R times that of infrared.</summary>
    public double Pulse(int channel, double seconds)
    {
        if (settings.NoPulse is { } none && seconds >= none.FromSeconds && seconds < none.FromSeconds + none.DurationSeconds) return 0;
        var perfusion = settings.PerfusionPercent / 100;
        if (settings.IsCamera) return perfusion * (channel switch { 0 => 0.5, 1 => 1, _ => 0.7 });
        return channel == 1 ? perfusion : perfusion * (CurveOffset - SaturationPoint.At(settings.Saturation, seconds)) / CurveSlope;
    }
}
