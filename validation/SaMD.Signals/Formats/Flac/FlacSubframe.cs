namespace SaMD.Signals.Formats.Flac;

/// <summary>Decodes the samples of one channel of a frame (RFC 9639, section 9.2).</summary>
internal sealed class FlacSubframe(FlacBits bits)
{
    private const int MostCoefficients = 32;

    private readonly long[] _coefficients = new long[MostCoefficients];

    public void Decode(Span<long> samples, int width)
    {
        if (bits.Read(1) != 0) throw bits.Damaged("a zero bit before a FLAC subframe", "a one");
        var type = bits.Read(6);
        var wasted = bits.Read(1) == 1 ? bits.ReadUnary() + 1 : 0;
        if (wasted >= width) throw bits.Damaged($"fewer than {width} wasted bits", $"{wasted}");
        width -= wasted;
        switch (type)
        {
            case 0:
                samples.Fill(bits.ReadSigned(width));
                break;
            case 1:
                for (var i = 0; i < samples.Length; i++) samples[i] = bits.ReadSigned(width);
                break;
            case >= 8 and <= 12:
                Fixed(samples, width, (int)type - 8);
                break;
            case >= 32:
                Linear(samples, width, (int)type - 31);
                break;
            default:
                throw bits.Damaged("a known kind of FLAC subframe", $"the reserved type {type}");
        }

        if (wasted > 0) for (var i = 0; i < samples.Length; i++) samples[i] <<= wasted;
    }

    private void WarmUp(Span<long> samples, int width, int order)
    {
        if (order > samples.Length) throw bits.Damaged($"at least {order} samples", $"{samples.Length}");
        for (var i = 0; i < order; i++) samples[i] = bits.ReadSigned(width);
    }

    // The residual is the order-th difference of the samples.
    private void Fixed(Span<long> samples, int width, int order)
    {
        WarmUp(samples, width, order);
        Residual(samples, order);
        for (var i = order; i < samples.Length; i++)
        {
            samples[i] += order switch
            {
                0 => 0,
                1 => samples[i - 1],
                2 => (2 * samples[i - 1]) - samples[i - 2],
                3 => (3 * samples[i - 1]) - (3 * samples[i - 2]) + samples[i - 3],
                _ => (4 * samples[i - 1]) - (6 * samples[i - 2]) + (4 * samples[i - 3]) - samples[i - 4],
            };
            // Held at once: the differences of a damaged stream would grow without end.
            if (!IsInRange(samples[i], width)) throw OutOfRange(width, samples[i]);
        }
    }

    private void Linear(Span<long> samples, int width, int order)
    {
        WarmUp(samples, width, order);
        var (precision, shift) = ((int)bits.Read(4) + 1, (int)bits.ReadSigned(5));
        if (precision == 16 || shift < 0) throw bits.Damaged("the precision and shift of a predictor", $"a precision of {precision} and a shift of {shift}");
        for (var i = 0; i < order; i++) _coefficients[i] = bits.ReadSigned(precision);
        Residual(samples, order);
        for (var i = order; i < samples.Length; i++)
        {
            var sum = 0L;
            // A damaged stream can leave the range at any sample; products of samples in range do not overflow.
            for (var k = 0; k < order; k++) sum += _coefficients[k] * samples[i - 1 - k];
            samples[i] += sum >> shift;
            if (!IsInRange(samples[i], width)) throw OutOfRange(width, samples[i]);
        }
    }

    // The residual in partitions, each with a Rice parameter of its own; or, behind the escape code, with a fixed number of bits.
    private void Residual(Span<long> samples, int order)
    {
        var method = bits.Read(2);
        if (method > 1) throw bits.Damaged("a known coding of a FLAC residual", $"the reserved method {method}");
        var (parameterBits, escape) = method == 0 ? (4, 15u) : (5, 31u);
        var partitions = 1 << (int)bits.Read(4);
        if (samples.Length % partitions != 0 || samples.Length / partitions < order) throw bits.Damaged("partitions that divide the block", $"{partitions} of {samples.Length} samples");
        var (length, at) = (samples.Length / partitions, order);
        for (var partition = 1; partition <= partitions; partition++)
        {
            var parameter = bits.Read(parameterBits);
            if (parameter == escape) Plain(samples[at..(partition * length)], (int)bits.Read(5));
            else Rice(samples[at..(partition * length)], (int)parameter);
            at = partition * length;
        }
    }

    private void Plain(Span<long> samples, int width)
    {
        if (width == 0) samples.Clear();
        else for (var i = 0; i < samples.Length; i++) samples[i] = bits.ReadSigned(width);
    }

    private void Rice(Span<long> samples, int parameter)
    {
        for (var i = 0; i < samples.Length; i++)
        {
            var value = ((long)bits.ReadUnary() << parameter) | bits.Read(parameter);
            samples[i] = (value >> 1) ^ -(value & 1);
        }
    }

    private static bool IsInRange(long sample, int width) => sample >= -(1L << (width - 1)) && sample < 1L << (width - 1);

    private Files.InputFaultException OutOfRange(int width, long found) => bits.Damaged($"samples of {width} bits", $"{found}");
}
