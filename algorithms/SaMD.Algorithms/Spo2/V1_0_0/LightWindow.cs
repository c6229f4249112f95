using SaMD.Contracts;

namespace SaMD.Algorithms.Spo2.V1_0_0;

/// <summary>The last seconds of one channel of light, as they come: a ring of samples with their validity.</summary>
internal sealed class LightWindow
{
    private readonly double[] _ring;
    private readonly bool[] _validRing;
    private long _count;

    /// <summary>Creates an empty window.</summary>
    /// <param name="length">Samples that it holds, at least 1.</param>
    internal LightWindow(int length)
    {
        (_ring, _validRing) = (new double[length], new bool[length]);
        (Samples, Valid) = (new double[length], new bool[length]);
    }

    /// <summary>Samples that came so far.</summary>
    internal long Count => _count;

    /// <summary>The samples of the last <see cref="Cut"/>, in the order of time.</summary>
    internal double[] Samples { get; }

    /// <summary>Their validity: a sample that is not above 0 is no light, and not valid.</summary>
    internal bool[] Valid { get; }

    /// <summary>Takes samples.</summary>
    /// <param name="channel">The samples of a block.</param>
    /// <param name="from">Offset of the first that is taken.</param>
    /// <param name="count">How many are taken.</param>
    internal void Append(ChannelSamples channel, int from, int count)
    {
        for (var i = from; i < from + count; i++)
        {
            var at = (int)(_count++ % _ring.Length);
            var sample = channel.Samples[i];
            _validRing[at] = channel.IsValid(i) && sample > 0;
            _ring[at] = _validRing[at] ? sample : 0;
        }
    }

    /// <summary>Lays out the last samples in the order of time.</summary>
    internal void Cut()
    {
        for (var i = 0; i < _ring.Length; i++)
        {
            var at = (int)((_count + i) % _ring.Length);
            (Samples[i], Valid[i]) = (_ring[at], _validRing[at]);
        }
    }

    /// <summary>Share of valid samples after <see cref="Cut"/>, 0 to 1.</summary>
    internal double ValidShare()
    {
        var valid = 0;
        foreach (var ok in Valid) if (ok) valid++;
        return (double)valid / Valid.Length;
    }

    /// <summary>Mean of the valid samples after <see cref="Cut"/>: the steady light; 0 where none is valid.</summary>
    internal double Level() => Level(0, 1);

    /// <summary>Mean of the valid samples of a part of the window; 0 where none is valid.</summary>
    /// <param name="from">Start of the part, as a share of the window, 0 to 1.</param>
    /// <param name="to">End of the part, not itself part of it.</param>
    internal double Level(double from, double to)
    {
        var (sum, valid) = (0.0, 0);
        for (var i = (int)(from * Samples.Length); i < (int)(to * Samples.Length); i++)
        {
            if (!Valid[i]) continue;
            sum += Samples[i];
            valid++;
        }
        return valid == 0 ? 0 : sum / valid;
    }
}
