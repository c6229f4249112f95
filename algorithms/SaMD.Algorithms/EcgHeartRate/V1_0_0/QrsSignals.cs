using SaMD.Algorithms.Dsp.V1;

namespace SaMD.Algorithms.EcgHeartRate.V1_0_0;

/// <summary>
/// The signals in which QRS complexes are looked for, over the last half minute: the decimated ECG, its QRS-band part, and the
/// detection function (root of the smoothed energy, in mV). Indices count working samples from the start of the recording.
/// </summary>
internal sealed class QrsSignals
{
    private const double CapacitySeconds = 48;
    private const double KeptSeconds = 24;

    private readonly float[] _even;
    private readonly float[] _odd;
    private readonly float[] _lowEven;
    private readonly float[] _lowOdd;
    private readonly float[] _smoothing;
    private readonly float[] _scratch;
    private readonly int _kept;
    private readonly int _lead;

    internal QrsSignals(double frequencyHz)
    {
        FrequencyHz = frequencyHz;
        _even = FirDesign.SecondDerivative(Tuning.HighEvenSigmaSeconds, frequencyHz);
        _odd = FirDesign.ThirdDerivative(Tuning.HighOddSigmaSeconds, frequencyHz);
        _lowEven = FirDesign.SecondDerivative(Tuning.LowEvenSigmaSeconds, frequencyHz);
        _lowOdd = FirDesign.ThirdDerivative(Tuning.LowOddSigmaSeconds, frequencyHz);
        _smoothing = FirDesign.RaisedCosine(Tuning.SmoothingReachSeconds, frequencyHz);
        _lead = Math.Max(_lowEven.Length, _lowOdd.Length) / 2;
        Lag = _lead + _smoothing.Length / 2;
        var capacity = (int)(CapacitySeconds * frequencyHz);
        _kept = (int)(KeptSeconds * frequencyHz);
        _scratch = new float[capacity];
        (Ecg, Band, HighEnergy, LowEnergy) = (new float[capacity], new float[capacity], new float[capacity], new float[capacity]);
        (High, Detection) = (new float[capacity], new float[capacity]);
        // The ECG before its first sample is taken to have been at that sample's level, which the decimator makes 0.
        Origin = -2L * Lag;
        End = BandEnd = DetectionEnd = 0;
    }

    /// <summary>Working samples per second.</summary>
    internal double FrequencyHz { get; }

    /// <summary>Working samples that the detection function lags behind the ECG.</summary>
    internal int Lag { get; }

    /// <summary>Index of the first sample that the arrays hold.</summary>
    internal long Origin { get; private set; }

    /// <summary>Index after the last ECG sample.</summary>
    internal long End { get; private set; }

    /// <summary>Index after the last sample of <see cref="Band"/>.</summary>
    internal long BandEnd { get; private set; }

    /// <summary>Index after the last sample of <see cref="Detection"/>.</summary>
    internal long DetectionEnd { get; private set; }

    internal float[] Ecg { get; }

    internal float[] Band { get; }

    internal float[] HighEnergy { get; }

    internal float[] LowEnergy { get; }

    /// <summary>Smoothed energy of the QRS band alone, mV².</summary>
    internal float[] High { get; }

    /// <summary>The detection function, mV.</summary>
    internal float[] Detection { get; }

    /// <summary>Room for new ECG samples, at least as many as asked for; written before <see cref="Append"/>.</summary>
    internal Span<float> Room(int count)
    {
        var used = (int)(End - Origin);
        if (used + count > Ecg.Length) Slide(used - _kept);
        return Ecg.AsSpan((int)(End - Origin));
    }

    /// <summary>Takes the samples that were written into <see cref="Room"/>.</summary>
    internal void Append(int count) => End += count;

    /// <summary>Holds the last level, so that the filters reach the end of the input.</summary>
    internal void HoldEnd(int count)
    {
        var level = End > 0 ? Ecg[(int)(End - 1 - Origin)] : 0;
        Room(count)[..count].Fill(level);
        Append(count);
    }

    /// <summary>Computes everything that the ECG so far allows.</summary>
    internal void Advance()
    {
        var from = (int)(BandEnd - Origin);
        var count = (int)(End - _lead - BandEnd);
        if (count > 0)
        {
            Filter(_even, Ecg, from, Band.AsSpan(from, count));
            Filter(_odd, Ecg, from, _scratch.AsSpan(0, count));
            Energy(Band.AsSpan(from, count), _scratch.AsSpan(0, count), HighEnergy.AsSpan(from, count));
            Filter(_lowOdd, Ecg, from, _scratch.AsSpan(0, count));
            Filter(_lowEven, Ecg, from, LowEnergy.AsSpan(from, count));
            Energy(LowEnergy.AsSpan(from, count), _scratch.AsSpan(0, count), LowEnergy.AsSpan(from, count));
            BandEnd += count;
        }

        Smooth();
    }

    private void Smooth()
    {
        var from = (int)(DetectionEnd - Origin);
        var count = (int)(BandEnd - _smoothing.Length / 2 - DetectionEnd);
        if (count <= 0) return;
        Filter(_smoothing, HighEnergy, from, High.AsSpan(from, count));
        Filter(_smoothing, LowEnergy, from, _scratch.AsSpan(0, count));
        for (var i = 0; i < count; i++)
            Detection[from + i] = MathF.Sqrt(High[from + i] + Tuning.LowWeight * _scratch[i]);
        DetectionEnd += count;
    }

    private static void Filter(float[] taps, float[] input, int from, Span<float> output) =>
        FirFilter.Apply(taps, input.AsSpan(from - taps.Length / 2), output);

    private static void Energy(ReadOnlySpan<float> even, ReadOnlySpan<float> odd, Span<float> energy)
    {
        for (var i = 0; i < energy.Length; i++) energy[i] = even[i] * even[i] + odd[i] * odd[i];
    }

    private void Slide(int count)
    {
        foreach (var array in (ReadOnlySpan<float[]>)[Ecg, Band, HighEnergy, LowEnergy, High, Detection])
            array.AsSpan(count).CopyTo(array);
        Origin += count;
    }
}
