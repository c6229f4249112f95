namespace SaMD.Algorithms.Spo2.V1_0_0;

/// <summary>
/// The pulsatile part of a window of light: the logarithm of the light over its slow part, a moving mean, that mean taken off once more,
/// so that respiration and drift leave little. A moving mean over one beat holds no pulse. For a small pulse this is AC/DC; unlike AC/DC
/// it is proportional to the absorbance of the pulse for a large one too (Beer and Lambert).
/// </summary>
internal sealed class Pulsation
{
    private readonly double[] _sums;
    private readonly int[] _counts;
    private readonly double[] _first;

    /// <summary>Creates the working memory for windows of a length.</summary>
    /// <param name="length">Samples of a window.</param>
    internal Pulsation(int length)
    {
        (_sums, _counts, _first) = (new double[length + 1], new int[length + 1], new double[length]);
        (Values, Valid) = (new double[length], new bool[length]);
    }

    /// <summary>The pulsatile part, without unit; 0 where not valid.</summary>
    internal double[] Values { get; }

    /// <summary>Where it is known: samples that are valid and far enough from the ends of the window.</summary>
    internal bool[] Valid { get; }

    /// <summary>First sample that is far enough from the ends; as many are left out at the end.</summary>
    internal int Margin { get; private set; }

    /// <summary>Takes the slow part off a window.</summary>
    /// <param name="window">A window after <see cref="LightWindow.Cut"/>.</param>
    /// <param name="width">Width of the moving mean in samples, made odd.</param>
    internal void Take(LightWindow window, int width)
    {
        var half = width / 2;
        Margin = 2 * half;
        Sum(window.Samples, window.Valid);
        for (var i = 0; i < _first.Length; i++)
        {
            Valid[i] = window.Valid[i] && i >= half && i < _first.Length - half;
            _first[i] = Valid[i] ? Logarithm.Of(window.Samples[i] / Mean(i, half)) : 0;
        }
        Sum(_first, Valid);
        for (var i = 0; i < _first.Length; i++)
        {
            Valid[i] = Valid[i] && i >= Margin && i < _first.Length - Margin;
            Values[i] = Valid[i] ? _first[i] - Mean(i, half) : 0;
        }
    }

    private void Sum(double[] samples, bool[] valid)
    {
        for (var i = 0; i < samples.Length; i++)
        {
            _sums[i + 1] = _sums[i] + (valid[i] ? samples[i] : 0);
            _counts[i + 1] = _counts[i] + (valid[i] ? 1 : 0);
        }
    }

    private double Mean(int centre, int half)
    {
        var (from, to) = (Math.Max(0, centre - half), Math.Min(_first.Length, centre + half + 1));
        return (_sums[to] - _sums[from]) / (_counts[to] - _counts[from]);
    }
}
