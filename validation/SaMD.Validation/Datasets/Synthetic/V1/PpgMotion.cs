namespace SaMD.Validation.Datasets.Synthetic.V1;

/// <summary>
/// Acceleration of the wrist in units of gravity: harmonics of the arm's swing (half the steps' rate), steps, a slowly turning
/// direction of gravity, and noise.
/// </summary>
internal sealed class PpgMotion
{
    private const int Axes = 3;
    private const int Harmonics = 6;
    private const double NoiseGravity = 0.012;

    /// <summary>Makes the three axes.</summary>
    /// <param name="settings">Settings.</param>
    /// <param name="course">Course of effort and pace.</param>
    /// <param name="count">How many samples.</param>
    public PpgMotion(PpgSettings settings, PpgCourse course, int count)
    {
        var numbers = new SeededNumbers(settings.Seed, SeededNumbers.Purpose.Motion);
        Moving = [.. Enumerable.Range(0, Axes).Select(_ => new double[count])];
        Recorded = [.. Enumerable.Range(0, Axes).Select(_ => new double[count])];
        var (weights, phases, still) = (Draw(numbers, harmonic => Weight(harmonic, numbers)), Draw(numbers, _ => numbers.Angle()), numbers.Angle());
        var wobble = new double[Axes, Harmonics];
        double swing = numbers.Angle();
        for (var n = 0; n < count; n++)
        {
            var t = n / settings.SamplingFrequencyHz;
            swing += Math.PI * course.PaceHz(t) / settings.SamplingFrequencyHz;
            for (var axis = 0; axis < Axes; axis++)
            {
                var sum = 0.0;
                for (var h = 0; h < Harmonics; h++)
                {
                    wobble[axis, h] += (-wobble[axis, h] / (4 * settings.SamplingFrequencyHz)) + (0.25 * numbers.Normal() / Math.Sqrt(settings.SamplingFrequencyHz));
                    sum += weights[axis, h] * (1 + (0.6 * wobble[axis, h])) * Math.Sin(((h + 1) * swing) + phases[axis, h] + wobble[axis, h]);
                }
                Moving[axis][n] = course.Effort(t) * sum;
                var gravity = Math.Cos(still + (2 * axis * Math.PI / Axes) + (0.3 * Math.Sin(2 * Math.PI * t / 47)));
                Recorded[axis][n] = Moving[axis][n] + (0.8 * gravity) + (NoiseGravity * numbers.Normal());
            }
        }
    }

    /// <summary>What moves the sensor, without gravity and noise, per axis.</summary>
    public double[][] Moving { get; }

    /// <summary>What the accelerometer shows, per axis.</summary>
    public double[][] Recorded { get; }

    // The swing and the steps are strong, the rest falls off.
    private static double Weight(int harmonic, SeededNumbers numbers) =>
        0.5 * Math.Abs(numbers.Normal()) * (harmonic switch { 0 => 0.8, 1 => 1, 2 => 0.4, 3 => 0.5, _ => 0.2 });

    private static double[,] Draw(SeededNumbers numbers, Func<int, double> draw)
    {
        var values = new double[Axes, Harmonics];
        for (var axis = 0; axis < Axes; axis++)
            for (var h = 0; h < Harmonics; h++) values[axis, h] = draw(h);
        return values;
    }
}
