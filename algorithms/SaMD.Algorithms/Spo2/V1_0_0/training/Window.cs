namespace SaMD.Algorithms.Spo2.V1_0_0.Training;

/// <summary>A window of light that passed the gates of the version, with what the methods make of it.</summary>
/// <param name="Person">Number of the person.</param>
/// <param name="ReferencePercent">Reference SpO2, 70 to 100 %.</param>
/// <param name="Levels">Steady light.</param>
/// <param name="Start">Steady light at the start.</param>
/// <param name="RedOverGreen">Ratio of ratios of red and green.</param>
/// <param name="BlueOverGreen">Ratio of ratios of blue and green.</param>
internal sealed record Window(string Person, double ReferencePercent, CameraLevels Levels, CameraLevels Start, double RedOverGreen, double BlueOverGreen)
{
    // A curve so flat that no window is left out for what it would read.
    private static readonly Calibration Flat = new(110, -25, 97.5, 1, 0.5, 0.1);

    /// <summary>Runs the version's own sensor over a recording.</summary>
    /// <param name="hand">The recording.</param>
    /// <param name="available">How many of the expected readings there are: one a second.</param>
    /// <param name="expected">How many are expected.</param>
    public static List<Window> Of(Hand hand, out int available, out int expected)
    {
        var length = (int)Math.Round(Tuning.WindowSeconds * Hand.FramesPerSecond);
        LightWindow[] light = [new(length), new(length), new(length)];
        var sensor = new CameraSensor(Flat, Hand.FramesPerSecond, length);
        var windows = new List<Window>();
        (available, expected) = (0, hand.Colours[0].Length / (int)Hand.FramesPerSecond);
        for (var second = 1; second <= expected; second++)
        {
            for (var c = 0; c < light.Length; c++) light[c].Append(hand.Samples(c), (second - 1) * (int)Hand.FramesPerSecond, (int)Hand.FramesPerSecond);
            if (second < Tuning.WindowSeconds) continue;
            foreach (var channel in light) channel.Cut();
            if (sensor.Read(light, second).Spo2Percent is null) continue;
            available++;
            if (hand.ReferenceOver(second) is not (>= 70 and <= 100 and var reference)) continue;
            windows.Add(new Window(
                hand.Person, reference, new CameraLevels(light[0].Level(), light[1].Level(), light[2].Level()), sensor.Start!.Value, Ratio(light, 0, length), Ratio(light, 2, length)));
        }
        return windows;
    }

    // The plain method: the ratio of the two channels' pulses by regression through the origin, no gate beyond those of the version.
    private static double Ratio(LightWindow[] light, int channel, int length)
    {
        var (pulse, green) = (new Pulsation(length), new Pulsation(length));
        green.Take(light[1], (int)(Tuning.FirstBaselineSeconds * Hand.FramesPerSecond));
        var beat = BeatFinder.Find(green, Hand.FramesPerSecond);
        green.Take(light[1], beat);
        pulse.Take(light[channel], beat);
        return PulseRatio.Of(pulse, green, beat)!.Value.Ratio;
    }
}
