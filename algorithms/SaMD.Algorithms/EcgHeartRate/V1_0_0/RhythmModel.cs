using System.Runtime.CompilerServices;

namespace SaMD.Algorithms.EcgHeartRate.V1_0_0;

/// <summary>
/// What an interval between two beats costs (less is more plausible), given the usual interval and how regular the rhythm is.
/// A table over the ratio of the interval to the usual one, for four grades of regularity, and one over short absolute
/// intervals; linear in between.
/// </summary>
/// <remarks>The table is learned as a semi-Markov random field (Sarawagi and Cohen 2004, NIPS 17); see <c>training/</c>.</remarks>
internal sealed class RhythmModel
{
    /// <summary>Ratios of an interval to the usual one at which the costs stand.</summary>
    internal static readonly float[] Ratios =
        [0.15f, 0.3f, 0.45f, 0.6f, 0.7f, 0.8f, 0.88f, 0.94f, 1, 1.06f, 1.12f, 1.2f, 1.35f, 1.5f, 1.75f, 2, 2.25f, 2.6f, 3, 4, 6];

    /// <summary>Shares of intervals close to the usual one for which the costs stand.</summary>
    internal static readonly float[] Grades = [0, 0.35f, 0.7f, 1];

    /// <summary>Short intervals, in seconds, for which an additional cost stands; from the last one on it is 0.</summary>
    internal static readonly float[] Shorts = [0.2f, 0.24f, 0.28f, 0.32f, 0.36f, 0.42f, 0.5f];

    // Two complexes are never closer than this: the refractory time of the ventricles (Pan and Tompkins 1985).
    private const float ShortestSeconds = 0.195f;
    private const float Impossible = 1e6f;

    private readonly float[] _parameters;
    private readonly float[] _costs = new float[Ratios.Length];
    private readonly float[] _least = new float[Ratios.Length];
    private float _usual;

    /// <summary>Creates a model.</summary>
    /// <param name="parameters">
    /// Scale and offset of the evidence; the cost of each ratio, grade by grade; the additional cost of short intervals while
    /// the usual interval is unknown, and once it is known.
    /// </param>
    internal RhythmModel(ReadOnlySpan<float> parameters) => _parameters = parameters.ToArray();

    /// <summary>How many parameters a model has.</summary>
    internal static int ParameterCount => 2 + Grades.Length * Ratios.Length + 2 * Shorts.Length;

    /// <summary>The gain of taking a candidate of this evidence as a beat.</summary>
    internal float Gain(float evidence) => _parameters[0] * evidence + _parameters[1];

    /// <summary>Sets the usual interval and the regularity (0 to 1) by which intervals are judged from now on.</summary>
    internal void Expect(float usualSeconds, float regularity)
    {
        _usual = usualSeconds;
        var (grade, part) = Locate(Grades, regularity);
        ReadOnlySpan<float> low = _parameters.AsSpan(2 + grade * Ratios.Length, Ratios.Length);
        ReadOnlySpan<float> high = _parameters.AsSpan(2 + (grade + 1) * Ratios.Length, Ratios.Length);
        var least = float.MaxValue;
        for (var k = Ratios.Length - 1; k >= 0; k--)
        {
            _costs[k] = (1 - part) * low[k] + part * high[k];
            _least[k] = least = Math.Min(least, _costs[k]);
        }
    }

    /// <summary>Nothing is known of the rhythm yet.</summary>
    internal void ExpectNothing() => _usual = 0;

    /// <summary>The cost of an interval.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal float Cost(float seconds)
    {
        if (seconds < ShortestSeconds) return Impossible;
        var cost = seconds < Shorts[^1] ? Short(seconds) : 0;
        if (_usual <= 0) return cost;
        var (k, part) = Locate(Ratios, seconds / _usual);
        return cost + (1 - part) * _costs[k] + part * _costs[k + 1];
    }

    /// <summary>The least cost of an interval that is still running and has lasted this long.</summary>
    internal float CostSoFar(float seconds)
    {
        if (_usual <= 0) return 0;
        var (k, _) = Locate(Ratios, seconds / _usual);
        return Math.Min(Cost(Math.Max(seconds, Shorts[0])), _least[k + 1]);
    }

    /// <summary>The interval of a grid that holds a value, and how far into it the value lies; values outside are held at the ends.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static (int Index, float Part) Locate(float[] grid, float value)
    {
        if (value <= grid[0]) return (0, 0);
        if (value >= grid[^1]) return (grid.Length - 2, 1);
        var k = 0;
        while (value >= grid[k + 1]) k++;
        return (k, (value - grid[k]) / (grid[k + 1] - grid[k]));
    }

    private float Short(float seconds)
    {
        var first = 2 + Grades.Length * Ratios.Length + (_usual > 0 ? Shorts.Length : 0);
        var (k, part) = Locate(Shorts, seconds);
        return (1 - part) * _parameters[first + k] + part * _parameters[first + k + 1];
    }
}
