using SaMD.Signals.Formats.Wfdb;

namespace SaMD.Signals.Tests.Formats.Wfdb;

/// <summary>The battery for a signal format, encoded here from signal(5).</summary>
public abstract class WfdbReaderOfPackedTests(int format, int bits) : RecordingReaderTests
{
    private const int FrameCount = 150;

    private int Invalid => bits == 32 ? int.MinValue : -(1 << (bits - 1));

    protected override IReadOnlyDictionary<string, byte[]> Files => WfdbFixture.Record(
        "p", Adc, [.. Encode(WfdbFixture.Frames(Adc))], $"p 2 250 {FrameCount}", $"p.dat {format} 100 {bits} 0 {Adc[0][0]} {{sum}} 0 II", $"p.dat {format} -2.5(3)/mmHg {bits} 0 {Adc[1][0]} {{sum}} 0 ABP");

    protected override IReadOnlyList<float?[]> Expected =>
    [
        [.. Adc[0].Select(value => value == Invalid ? (float?)null : (float)(value / 100.0))],
        [.. Adc[1].Select(value => value == Invalid ? (float?)null : (float)((value - 3.0) / -2.5))],
    ];

    protected override IRecordingReader Open(IRecordingFiles files, IReadOnlyList<int> channels) => WfdbRecording.Open(files, "p", channels);

    /// <summary>The bytes of values that stand one after the other.</summary>
    private protected abstract IEnumerable<byte> Encode(int[] values);

    // Both ends of the range, the mark of an invalid sample, and values of both signs.
    private int[][] Adc
    {
        get
        {
            var largest = bits == 32 ? int.MaxValue : (1 << (bits - 1)) - 1;
            var adc = WfdbFixture.Adc(FrameCount, 2).Select(signal => signal.Select(value => value % 120).ToArray()).ToArray();
            (adc[0][3], adc[0][4], adc[1][7], adc[1][149]) = (largest, Invalid, Invalid + 1, Invalid);
            return adc;
        }
    }
}

public sealed class WfdbReaderOfFormat24Tests() : WfdbReaderOfPackedTests(24, 24)
{
    private protected override IEnumerable<byte> Encode(int[] values) => values.SelectMany(value => new[] { (byte)(value & 0xff), (byte)((value >> 8) & 0xff), (byte)((value >> 16) & 0xff) });
}

public sealed class WfdbReaderOfFormat32Tests() : WfdbReaderOfPackedTests(32, 32)
{
    private protected override IEnumerable<byte> Encode(int[] values) => values.SelectMany(value => Enumerable.Range(0, 4).Select(place => (byte)((value >> (8 * place)) & 0xff)));
}

public sealed class WfdbReaderOfFormat61Tests() : WfdbReaderOfPackedTests(61, 16)
{
    private protected override IEnumerable<byte> Encode(int[] values) => values.SelectMany(value => new[] { (byte)((value >> 8) & 0xff), (byte)(value & 0xff) });
}

public sealed class WfdbReaderOfFormat80Tests() : WfdbReaderOfPackedTests(80, 8)
{
    private protected override IEnumerable<byte> Encode(int[] values) => values.Select(value => (byte)(value + 128));
}

public sealed class WfdbReaderOfFormat160Tests() : WfdbReaderOfPackedTests(160, 16)
{
    private protected override IEnumerable<byte> Encode(int[] values) => values.SelectMany(value => new[] { (byte)((value + 32768) & 0xff), (byte)((value + 32768) >> 8) });
}

public sealed class WfdbReaderOfFormat310Tests() : WfdbReaderOfPackedTests(310, 10)
{
    private protected override IEnumerable<byte> Encode(int[] values) => values.Chunk(3).SelectMany(three =>
    {
        var first = ((three[0] & 0x3ff) << 1) | ((three[2] & 0x1f) << 11);
        var second = ((three[1] & 0x3ff) << 1) | (((three[2] >> 5) & 0x1f) << 11);
        return new[] { (byte)(first & 0xff), (byte)(first >> 8), (byte)(second & 0xff), (byte)(second >> 8) };
    });
}

public sealed class WfdbReaderOfFormat311Tests() : WfdbReaderOfPackedTests(311, 10)
{
    private protected override IEnumerable<byte> Encode(int[] values) => values.Chunk(3).SelectMany(three =>
    {
        var word = (three[0] & 0x3ff) | ((three[1] & 0x3ff) << 10) | ((three[2] & 0x3ff) << 20);
        return new[] { (byte)(word & 0xff), (byte)((word >> 8) & 0xff), (byte)((word >> 16) & 0xff), (byte)(word >> 24) };
    });
}
