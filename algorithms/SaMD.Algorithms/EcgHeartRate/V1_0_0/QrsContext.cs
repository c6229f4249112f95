using System.Runtime.CompilerServices;

namespace SaMD.Algorithms.EcgHeartRate.V1_0_0;

/// <summary>
/// What complexes look like around now, without any decision on single candidates: the level of the detection function that
/// most spans of 1.5 s reach, and the strong candidates at about that level.
/// </summary>
/// <remarks>Maxima over spans that each hold a beat, and their median against artefacts: Martinez et al. 2004, doi 10.1109/TBME.2003.821031.</remarks>
internal sealed class QrsContext
{
    /// <summary>How many strong candidates are remembered.</summary>
    internal const int MaxStrong = 12;

    private const int Blocks = 19; // of half a second
    private const int BlocksPerSpan = 3;

    private readonly QrsSignals _signals;
    private readonly QrsCandidates _candidates;
    private readonly float[] _maxima = new float[Blocks];
    private readonly float[] _sorted = new float[Blocks];
    private readonly int[] _strong = new int[MaxStrong];
    private readonly int _blockLength;
    private long _blocks;

    internal QrsContext(QrsSignals signals, QrsCandidates candidates)
    {
        _signals = signals;
        _candidates = candidates;
        _blockLength = (int)Math.Round(0.5 * signals.DetectionHz);
    }

    /// <summary>The median, over the recent spans, of the highest value in each, mV; and the quartiles.</summary>
    internal float Level { get; private set; }

    internal float LowLevel { get; private set; }

    internal float HighLevel { get; private set; }

    /// <summary>Mean share of the QRS band in the strong candidates.</summary>
    internal float FastShare { get; private set; }

    /// <summary>Mean amplitude of the strong candidates, mV; 0 where there is none.</summary>
    internal float Amplitude { get; private set; }

    /// <summary>Positions of the strong candidates among the kept ones, latest first.</summary>
    internal ReadOnlySpan<int> Strong => _strong.AsSpan(0, StrongCount);

    private int StrongCount { get; set; }

    /// <summary>Brings the context up to date with signals and candidates.</summary>
    internal void Update()
    {
        for (; (_blocks + 1) * _blockLength <= _signals.DetectionEnd; _blocks++)
            _maxima[_blocks % Blocks] = Highest(_signals.Detection.AsSpan((int)(_blocks * _blockLength - _signals.Origin), _blockLength));
        Rank();
        Collect();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Highest(ReadOnlySpan<float> values)
    {
        var highest = 0f;
        foreach (var value in values) if (value > highest) highest = value;
        return highest;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Rank()
    {
        unchecked
        {
            var count = 0;
            for (var k = Math.Max(0, _blocks - Blocks); k + BlocksPerSpan <= _blocks; k++)
            {
                var value = Math.Max(_maxima[k % Blocks], Math.Max(_maxima[(k + 1) % Blocks], _maxima[(k + 2) % Blocks]));
                var j = count++;
                for (; j > 0 && _sorted[j - 1] > value; j--) _sorted[j] = _sorted[j - 1];
                _sorted[j] = value;
            }

            if (count == 0) _sorted[count++] = _blocks > 0 ? Math.Max(_maxima[0], _maxima[1]) : 0;
            (LowLevel, Level, HighLevel) = (_sorted[count / 4], _sorted[count / 2], _sorted[3 * count / 4]);
        }
    }

    private void Collect()
    {
        StrongCount = 0;
        var (share, amplitude) = (0f, 0f);
        var oldest = _signals.DetectionEnd - Blocks * _blockLength;
        for (var i = _candidates.Count - 1; i >= 0 && StrongCount < MaxStrong && _candidates[i].At >= oldest; i--)
        {
            ref var candidate = ref _candidates[i];
            if (candidate.Height < Tuning.StrongFrom * Level || candidate.Height > Tuning.StrongTo * Level) continue;
            _strong[StrongCount++] = i;
            share += candidate.FastShare;
            amplitude += candidate.Amplitude;
        }

        FastShare = StrongCount > 0 ? share / StrongCount : 0.5f;
        Amplitude = StrongCount > 0 ? amplitude / StrongCount : 0;
    }
}
