using System.Numerics;
using SaMD.Algorithms.PpgHeartRate.V1_0_0;

namespace SaMD.Algorithms.PpgHeartRate.V1_1_0;

/// <summary>
/// The probability of each heart rate, given all input so far: the forward pass of a hidden Markov model, one step each hop. A rate
/// moves by little from hop to hop, and rarely jumps. The figures of 1.0.0 to the last bit: each rate is one lane.
/// </summary>
internal sealed class RateTracker
{
    private const int Padded = (Tuning.RateCount + 15) / 16 * 16;

    private static readonly double[] Steps = StepShares(Tuning.StepScaleBins);
    private static readonly double[] WideSteps = StepShares(Tuning.StepMovingBins);

    private readonly double[] _posterior = new double[Tuning.RateCount];
    private readonly double[] _prior = new double[Padded];

    // The posterior between zeros, so that no step needs to ask whether it is inside.
    private readonly double[] _around = new double[Padded + (2 * Tuning.StepReach)];

    internal RateTracker() => Array.Fill(_posterior, 1.0 / Tuning.RateCount);

    /// <summary>Lets the rate move by one hop.</summary>
    /// <param name="moving">How much the person moves or has just moved, 0 to 1: then the rate moves by more.</param>
    internal void Move(double moving)
    {
        Span<double> steps = stackalloc double[Steps.Length];
        for (var i = 0; i < steps.Length; i++) steps[i] = ((1 - moving) * Steps[i]) + (moving * WideSteps[i]);
        _posterior.CopyTo(_around, Tuning.StepReach);
        var jump = new Vector<double>(Tuning.JumpShare / Tuning.RateCount);
        for (var j = 0; j < Padded; j += Vector<double>.Count)
        {
            var sum = jump;
            for (var s = steps.Length - 1; s >= 0; s--) sum += new Vector<double>(steps[s]) * new Vector<double>(_around, j + (2 * Tuning.StepReach) - s);
            sum.CopyTo(_prior, j);
        }
        Normalize(_prior, _posterior);
    }

    /// <summary>Weighs the rates by evidence, above 0 each.</summary>
    internal void Weigh(ReadOnlySpan<double> evidence)
    {
        for (var i = 0; i < _posterior.Length; i++) _prior[i] = _posterior[i] * evidence[i];
        Normalize(_prior, _posterior);
    }

    /// <summary>The rate in bins from the lowest, and the probability that it is within reach of it.</summary>
    internal (double Bins, double Confidence) Estimate()
    {
        var (best, most, mass) = (0, -1.0, 0.0);
        for (var i = 0; i < Tuning.EstimateReach; i++) mass += _posterior[i];
        for (var i = 0; i < _posterior.Length; i++)
        {
            if (i + Tuning.EstimateReach < _posterior.Length) mass += _posterior[i + Tuning.EstimateReach];
            if (i > Tuning.EstimateReach) mass -= _posterior[i - Tuning.EstimateReach - 1];
            if (mass > most) (best, most) = (i, mass);
        }
        double sum = 0, weighted = 0;
        for (var i = Math.Max(0, best - Tuning.EstimateReach); i <= Math.Min(_posterior.Length - 1, best + Tuning.EstimateReach); i++)
        {
            sum += _posterior[i];
            weighted += i * _posterior[i];
        }
        return (weighted / sum, Math.Min(1, sum));
    }

    private static void Normalize(double[] from, double[] to)
    {
        var sum = 0.0;
        for (var i = 0; i < to.Length; i++) sum += from[i];
        for (var i = 0; i < to.Length; i++) to[i] = from[i] / sum;
    }

    private static double[] StepShares(double scale)
    {
        var raw = Enumerable.Range(-Tuning.StepReach, (2 * Tuning.StepReach) + 1).Select(step => Math.Exp(-Math.Abs(step) / scale)).ToList();
        var sum = raw.Sum();
        return [.. raw.Select(share => Rounding.Of((1 - Tuning.JumpShare) * share / sum))];
    }
}
