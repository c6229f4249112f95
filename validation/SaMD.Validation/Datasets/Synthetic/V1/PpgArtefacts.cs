namespace SaMD.Validation.Datasets.Synthetic.V1;

/// <summary>What movement adds to one optical channel, scaled so that its root mean square at full effort is 1.</summary>
internal static class PpgArtefacts
{
    private const int Taps = 6;
    private const double TapSeconds = 0.06;
    private const double DriftSeconds = 30;

    /// <summary>Makes the artefact of a channel.</summary>
    public static double[] Make(PpgSettings settings, PpgCourse course, PpgMotion motion, SeededNumbers numbers)
    {
        var moving = settings.Artefact == PpgArtefact.Distorted ? Distorted(motion.Moving) : motion.Moving;
        var artefact = Filtered(settings, moving, numbers);
        Scale(settings, course, artefact, settings.Artefact == PpgArtefact.Slipping ? 0.5 : 1);
        var slips = Slips(settings, course, artefact.Length, numbers);
        var share = settings.Artefact == PpgArtefact.Slipping ? 0.8 : 0.15;
        for (var n = 0; n < artefact.Length; n++) artefact[n] += share * slips[n];
        return artefact;
    }

    private static double[][] Distorted(double[][] axes) =>
        [.. axes, [.. axes[0].Zip(axes[1], (x, y) => 1.5 * x * y)], [.. axes[2].Select(Math.Abs)], [.. axes[0].Select(x => 2 * Math.Max(0, x))]];

    // Two sets of taps that take turns.
    private static double[] Filtered(PpgSettings settings, double[][] axes, SeededNumbers numbers)
    {
        var (sets, turn) = (axes.Select(_ => Enumerable.Range(0, 2 * Taps).Select(_ => numbers.Normal()).ToArray()).ToArray(), numbers.Angle());
        var step = Math.Max(1, (int)Math.Round(TapSeconds * settings.SamplingFrequencyHz));
        var made = new double[axes[0].Length];
        for (var n = 0; n < made.Length; n++)
        {
            var angle = turn + (2 * Math.PI * n / settings.SamplingFrequencyHz / DriftSeconds / 4);
            var (first, second) = (Math.Cos(angle), Math.Sin(angle));
            for (var axis = 0; axis < axes.Length; axis++)
                for (var k = 0; k < Taps && n - (k * step) >= 0; k++)
                    made[n] += ((first * sets[axis][k]) + (second * sets[axis][Taps + k])) * axes[axis][n - (k * step)];
        }
        return made;
    }

    private static void Scale(PpgSettings settings, PpgCourse course, double[] made, double to)
    {
        double squares = 0, efforts = 0;
        for (var n = 0; n < made.Length; n++)
        {
            var effort = course.Effort(n / settings.SamplingFrequencyHz);
            (squares, efforts) = (squares + (made[n] * made[n]), efforts + (effort * effort));
        }
        if (squares <= 0 || efforts <= 0) return;
        var factor = to / Math.Sqrt(squares / efforts);
        for (var n = 0; n < made.Length; n++) made[n] *= factor;
    }

    // Contact changes: band-limited noise (about 0.5 to 3 Hz) that swells and fades with the effort.
    private static double[] Slips(PpgSettings settings, PpgCourse course, int count, SeededNumbers numbers)
    {
        var made = new double[count];
        double fast = 0, slow = 0, swell = 0, fs = settings.SamplingFrequencyHz;
        for (var n = 0; n < count; n++)
        {
            var noise = numbers.Normal();
            fast += (noise - fast) * Math.Min(1, 2 * Math.PI * 3 / fs);
            slow += (fast - slow) * Math.Min(1, 2 * Math.PI * 0.5 / fs);
            swell += (-swell / (3 * fs)) + (numbers.Normal() * Math.Sqrt(2 / (3 * fs)));
            made[n] = (fast - slow) * Math.Max(0, swell) * course.Effort(n / fs) * Math.Sqrt(fs / 6);
        }
        return made;
    }
}
