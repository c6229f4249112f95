namespace SaMD.Validation.Datasets.Synthetic.V1;

/// <summary>
/// The course of a recording: how hard the person moves, at which pace, and how the heart rate follows (towards a target with
/// a time constant of 25 to 45 s), with its beats.
/// </summary>
internal sealed class PpgCourse
{
    /// <summary>Steps per second at which the course is kept.</summary>
    public const double StepsPerSecond = 10;

    // Of the treadmill: lengths, and speeds as shares of the fastest.
    private static readonly (double Seconds, double Effort)[] Treadmill = [(30, 0), (60, 0.55), (60, 1), (60, 0.6), (60, 1), (30, 0.05)];
    private const double LeadSeconds = 3;

    private readonly List<(double Until, double Effort, double Pace)> _phases = [];
    private readonly double[] _effort;
    private readonly double[] _pace;
    private readonly double[] _rate;

    /// <summary>Draws a course.</summary>
    public PpgCourse(PpgSettings settings)
    {
        var numbers = new SeededNumbers(settings.Seed, SeededNumbers.Purpose.Course);
        Plan(settings, numbers);
        var count = (int)((settings.DurationSeconds + LeadSeconds) * StepsPerSecond) + 2;
        (_effort, _pace, _rate) = (new double[count], new double[count], new double[count]);
        Follow(settings, numbers);
        BeatSeconds = Beats(settings, new SeededNumbers(settings.Seed, SeededNumbers.Purpose.Variation));
    }

    /// <summary>Times of the beats, some of them before the first sample and after the last.</summary>
    public IReadOnlyList<double> BeatSeconds { get; }

    /// <summary>How hard the person moves, 0 to about 1.</summary>
    public double Effort(double seconds) => _effort[Step(seconds)];

    /// <summary>Steps per second.</summary>
    public double PaceHz(double seconds) => _pace[Step(seconds)];

    private int Step(double seconds) => Math.Clamp((int)(seconds * StepsPerSecond), 0, _effort.Length - 1);

    private void Plan(PpgSettings settings, SeededNumbers numbers)
    {
        double at = 0, end = settings.DurationSeconds + LeadSeconds;
        for (var i = 0; at < end; i++)
        {
            var (seconds, effort) = settings.Exercise switch
            {
                PpgExercise.Treadmill => Treadmill[i % Treadmill.Length],
                PpgExercise.ArmBouts => i % 2 == 0 ? (10 + (20 * numbers.Uniform()), 0.0) : (5 + (20 * numbers.Uniform()), 0.5 + (0.5 * numbers.Uniform())),
                _ => (end, 0.0),
            };
            at += seconds;
            // Runners lengthen their stride more than they quicken their steps.
            var pace = settings.Exercise == PpgExercise.ArmBouts
                ? settings.CadenceHz * (0.6 + (0.8 * numbers.Uniform()))
                : settings.CadenceHz * (0.65 + (0.35 * effort) + (0.03 * numbers.Normal()));
            _phases.Add((at, effort, pace));
        }
    }

    private void Follow(PpgSettings settings, SeededNumbers numbers)
    {
        var (constant, span) = (25 + (20 * numbers.Uniform()), settings.PeakRateBpm - settings.RestingRateBpm);
        double effort = 0, pace = _phases[0].Pace, rate = settings.RestingRateBpm, drift = 0, paceDrift = 0, wander = 0;
        for (int n = 0, phase = 0; n < _rate.Length; n++)
        {
            while (phase + 1 < _phases.Count && n / StepsPerSecond >= _phases[phase].Until) phase++;
            effort += (_phases[phase].Effort - effort) / (2.5 * StepsPerSecond);
            pace += (_phases[phase].Pace - pace) / (2.5 * StepsPerSecond);
            drift += (-drift / (15 * StepsPerSecond)) + (0.5 * numbers.Normal() / StepsPerSecond);
            paceDrift += (-paceDrift / (6 * StepsPerSecond)) + (0.004 * numbers.Normal());
            wander += (-wander / (20 * StepsPerSecond)) + (0.25 * numbers.Normal() / StepsPerSecond);
            // Paced above 1: a treadmill minute is too short for the rate to settle.
            var target = settings.RestingRateBpm + (span * (settings.Exercise == PpgExercise.Treadmill ? 1.15 * _phases[phase].Effort : 0.3 * _phases[phase].Effort));
            rate += ((target - rate) / (constant * StepsPerSecond)) + (wander / StepsPerSecond);
            _effort[n] = effort;
            _pace[n] = pace * (1 + (0.5 * paceDrift));
            _rate[n] = Math.Clamp(rate + drift, 30, 215);
        }
    }

    private List<double> Beats(PpgSettings settings, SeededNumbers numbers)
    {
        var (beats, slow) = (new List<double>(), 0.0);
        var phase = 2 * Math.PI * numbers.Uniform();
        for (var at = -LeadSeconds + numbers.Uniform(); at < settings.DurationSeconds + LeadSeconds;)
        {
            beats.Add(at);
            slow = (0.8 * slow) + (0.6 * numbers.Normal());
            // Respiration and a slow part at small irregularity; independent beats at large, as in fibrillation.
            var share = Math.Min(1, settings.Irregularity / 0.1);
            var part = (share * numbers.Normal()) + ((1 - share) * ((0.6 * slow) + Math.Sin((2 * Math.PI * 0.25 * at) + phase)));
            at += 60 / _rate[Step(at)] * Math.Max(0.5, 1 + (settings.Irregularity * part));
        }
        return beats;
    }
}
