using System.Runtime.CompilerServices;
using SaMD.Algorithms.Dsp.V1;

namespace SaMD.Algorithms.EcgHeartRate.V1_0_0;

/// <summary>
/// The signals in which QRS complexes are looked for, over the recent past. At the working frequency: the ECG and its QRS-band
/// part. At half of it, where sample j stands between working samples 2 j and 2 j + 1: a slower copy of the ECG, the smoothed
/// energy of the QRS band, and the detection function (root of the smoothed energy of two bands, mV).
/// </summary>
/// <remarks>
/// Both bands are taken with an even and an odd kernel, so that their energy has no ripple inside a complex, as with a Hilbert
/// transform (Benitez et al. 2001, doi 10.1016/S0010-4825(01)00009-9). Indices count from the start of the recording.
/// </remarks>
internal sealed class QrsSignals
{
    private readonly float[] _even;
    private readonly float[] _odd;
    private readonly float[] _slowEven;
    private readonly float[] _slowOdd;
    private readonly float[] _smoothing;
    private readonly float[] _scratch;
    private readonly float[] _energy;
    private readonly float[] _slowEnergy;
    private readonly int _capacity;
    private readonly int _kept;

    internal QrsSignals(double frequencyHz)
    {
        FrequencyHz = frequencyHz;
        DetectionHz = frequencyHz / 2;
        _even = FirDesign.SecondDerivative(Tuning.FastEvenSigmaSeconds, frequencyHz);
        _odd = FirDesign.ThirdDerivative(Tuning.FastOddSigmaSeconds, frequencyHz);
        _slowEven = FirDesign.SecondDerivative(Tuning.SlowEvenSigmaSeconds, DetectionHz);
        _slowOdd = FirDesign.ThirdDerivative(Tuning.SlowOddSigmaSeconds, DetectionHz);
        _smoothing = FirDesign.RaisedCosine(Tuning.SmoothingReachSeconds, DetectionHz);
        _capacity = (int)(Tuning.CapacitySeconds * DetectionHz);
        _kept = (int)(Tuning.KeptSeconds * DetectionHz);
        (Ecg, Band) = (new float[2 * _capacity], new float[2 * _capacity]);
        (Slow, _energy, _slowEnergy) = (new float[_capacity], new float[_capacity], new float[_capacity]);
        (FastEnergy, Detection, _scratch) = (new float[_capacity], new float[_capacity], new float[2 * _capacity]);
        // Before its first sample the ECG is taken to have been at that sample's level, which the decimator makes 0.
        Before = (int)Math.Ceiling(Tuning.BeforeSeconds * DetectionHz);
        Origin = -Before;
    }

    /// <summary>Working samples per second.</summary>
    internal double FrequencyHz { get; }

    /// <summary>Samples per second of the detection function.</summary>
    internal double DetectionHz { get; }

    /// <summary>Detection samples of silence that stand before the recording.</summary>
    internal int Before { get; }

    /// <summary>Index of the first detection sample that the arrays hold; the first working sample is twice that.</summary>
    internal long Origin { get; private set; }

    /// <summary>Index after the last ECG sample.</summary>
    internal long End { get; private set; }

    /// <summary>Index after the last sample of <see cref="Band"/>.</summary>
    internal long BandEnd { get; private set; }

    /// <summary>Index after the last sample of <see cref="Slow"/>.</summary>
    internal long SlowEnd { get; private set; }

    /// <summary>Index after the last sample of <see cref="Detection"/>.</summary>
    internal long DetectionEnd { get; private set; }

    /// <summary>The ECG, mV; working frequency.</summary>
    internal float[] Ecg { get; }

    /// <summary>The QRS-band part of the ECG, mV; working frequency.</summary>
    internal float[] Band { get; }

    /// <summary>The ECG at half the working frequency, mV.</summary>
    internal float[] Slow { get; }

    /// <summary>Smoothed energy of the QRS band, mV².</summary>
    internal float[] FastEnergy { get; }

    /// <summary>The detection function, mV.</summary>
    internal float[] Detection { get; }

    private long EnergyEnd { get; set; }

    private long SlowEnergyEnd { get; set; }

    /// <summary>Room for as many new ECG samples; written before <see cref="Append"/>.</summary>
    internal Span<float> Room(int count)
    {
        if (End - 2 * Origin + count > Ecg.Length) Slide((int)(SlowEnd - Origin) - _kept);
        return Ecg.AsSpan((int)(End - 2 * Origin));
    }

    /// <summary>Takes the samples that were written into <see cref="Room"/>.</summary>
    internal void Append(int count) => End += count;

    /// <summary>Holds the last level, so that the filters reach beyond the end of the input.</summary>
    internal void HoldEnd()
    {
        var level = End > 0 ? Ecg[(int)(End - 1 - 2 * Origin)] : 0;
        var count = 2 * Before;
        Room(count)[..count].Fill(level);
        Append(count);
    }

    /// <summary>Computes everything that the ECG so far allows.</summary>
    internal void Advance()
    {
        Halve();
        Fast();
        SlowBand();
        Detect();
    }

    private void Halve()
    {
        var from = (int)(SlowEnd - Origin);
        var count = (int)(End / 2 - SlowEnd);
        Pairs(Ecg.AsSpan(2 * from, 2 * count), Slow.AsSpan(from, count));
        SlowEnd += count;
    }

    private void Fast()
    {
        var from = (int)(BandEnd - 2 * Origin);
        var count = (int)((End - _odd.Length / 2) / 2 * 2 - BandEnd);
        if (count <= 0) return;
        var band = Band.AsSpan(from, count);
        var odd = _scratch.AsSpan(0, count);
        Filter(_even, Ecg, from, band);
        Filter(_odd, Ecg, from, odd);
        Energy(band, odd, odd);
        Pairs(odd, _energy.AsSpan(from / 2, count / 2));
        BandEnd += count;
        EnergyEnd += count / 2;
    }

    private void SlowBand()
    {
        var from = (int)(SlowEnergyEnd - Origin);
        var count = (int)(SlowEnd - _slowOdd.Length / 2 - SlowEnergyEnd);
        if (count <= 0) return;
        var energy = _slowEnergy.AsSpan(from, count);
        Filter(_slowEven, Slow, from, energy);
        Filter(_slowOdd, Slow, from, _scratch.AsSpan(0, count));
        Energy(energy, _scratch.AsSpan(0, count), energy);
        SlowEnergyEnd += count;
    }

    private void Detect()
    {
        var from = (int)(DetectionEnd - Origin);
        var count = (int)(Math.Min(EnergyEnd, SlowEnergyEnd) - _smoothing.Length / 2 - DetectionEnd);
        if (count <= 0) return;
        var fast = FastEnergy.AsSpan(from, count);
        var slow = _scratch.AsSpan(0, count);
        Filter(_smoothing, _energy, from, fast);
        Filter(_smoothing, _slowEnergy, from, slow);
        Root(fast, slow, Detection.AsSpan(from, count));
        DetectionEnd += count;
    }

    private static void Filter(float[] taps, float[] input, int from, Span<float> output) =>
        FirFilter.Apply(taps, input.AsSpan(from - taps.Length / 2), output);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Pairs(ReadOnlySpan<float> input, Span<float> output)
    {
        unchecked
        {
            for (var i = 0; i < output.Length; i++) output[i] = 0.5f * (input[2 * i] + input[2 * i + 1]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Energy(ReadOnlySpan<float> even, ReadOnlySpan<float> odd, Span<float> energy)
    {
        unchecked
        {
            for (var i = 0; i < energy.Length; i++) energy[i] = even[i] * even[i] + odd[i] * odd[i];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Root(ReadOnlySpan<float> fast, ReadOnlySpan<float> slow, Span<float> detection)
    {
        unchecked
        {
            for (var i = 0; i < detection.Length; i++) detection[i] = MathF.Sqrt(fast[i] + Tuning.SlowWeight * slow[i]);
        }
    }

    private void Slide(int count)
    {
        foreach (var array in (ReadOnlySpan<float[]>)[Slow, _energy, _slowEnergy, FastEnergy, Detection])
            array.AsSpan(count).CopyTo(array);
        foreach (var array in (ReadOnlySpan<float[]>)[Ecg, Band])
            array.AsSpan(2 * count).CopyTo(array);
        Origin += count;
    }
}
