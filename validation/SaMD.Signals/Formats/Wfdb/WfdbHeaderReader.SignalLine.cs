namespace SaMD.Signals.Formats.Wfdb;

/// <content>The signal lines.</content>
public static partial class WfdbHeaderReader
{
    /// <summary>What some headers state as the gain of a signal that has no samples.</summary>
    internal const string UndefinedGain = "NaN";

    private static WfdbSignal SignalLine(HeaderLine line)
    {
        var signal = Format(line, line.Required("the name of a signal file"), line.Required("a signal format"));
        if (line.Next() is not { } gain) return signal;
        signal = Gain(line, signal, gain) with
        {
            AdcResolutionBits = line.NextInteger("the resolution of the converter in bits"),
            AdcZero = line.NextInteger("the ADC zero"),
            InitialValue = line.NextInteger("the initial value"),
            Checksum = line.NextInteger("the checksum"),
            BlockSize = line.NextInteger("the block size"),
        };
        return signal.BlockSize is null ? signal : signal with { Description = line.Remainder() };
    }

    // format[xSamplesPerFrame][:skew][+byte offset], the last three in any order.
    private static WfdbSignal Format(HeaderLine line, string file, string field)
    {
        const string Expected = "a signal format: format[xSamplesPerFrame][:skew][+byte offset]";
        var end = NextMark(field, 0);
        var signal = new WfdbSignal { FileName = file, Format = line.Integer(field[..end], 0, Expected) };
        while (end < field.Length)
        {
            var start = end + 1;
            var mark = field[end];
            end = NextMark(field, start);
            var value = field[start..end];
            signal = mark switch
            {
                'x' when signal.SamplesPerFrame is null => signal with { SamplesPerFrame = line.Integer(value, 1, Expected) },
                ':' when signal.Skew is null => signal with { Skew = line.Integer(value, 0, Expected) },
                '+' when signal.ByteOffset is null => signal with { ByteOffset = line.Long(value, 0, long.MaxValue, Expected) },
                _ => throw line.Fault(Expected, $"'{field}'"),
            };
        }

        return signal;
    }

    private static int NextMark(string field, int start) =>
        field.AsSpan(start).IndexOfAny('x', ':', '+') is var index and >= 0 ? start + index : field.Length;

    // gain[(baseline)][/unit]; a unit may hold further slashes and brackets.
    private static WfdbSignal Gain(HeaderLine line, WfdbSignal signal, string field)
    {
        const string Expected = "a gain: gain[(baseline)][/unit]";
        var (calibration, unit) = Cut(field, '/');
        var (gain, baseline) = Cut(calibration, '(');
        if (baseline is not null && !baseline.EndsWith(')')) throw line.Fault(Expected, $"'{field}'");
        return signal with
        {
            Gain = gain == UndefinedGain ? null : line.Number(gain, Expected),
            IsGainUndefined = gain == UndefinedGain,
            Baseline = baseline is null ? null : line.Integer(baseline[..^1], int.MinValue, Expected),
            Unit = string.IsNullOrEmpty(unit) ? null : unit,
        };
    }
}
