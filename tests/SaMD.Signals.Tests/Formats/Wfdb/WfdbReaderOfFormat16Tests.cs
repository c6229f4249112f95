using SaMD.Signals.Formats.Wfdb;

namespace SaMD.Signals.Tests.Formats.Wfdb;

public sealed class WfdbReaderOfFormat16Tests : RecordingReaderTests
{
    private static readonly int[][] Adc = Samples();

    protected override IReadOnlyDictionary<string, byte[]> Files => WfdbFixture.Record(
        "r16",
        Adc,
        WfdbFixture.Format16(Adc),
        $"r16 2 250 {Adc[0].Length}",
        $"r16.dat 16 1000(-50)/mV 16 0 {Adc[0][0]} {{sum}} 0 II",
        $"r16.dat 16 -2.5(100)/mmHg 16 0 {Adc[1][0]} {{sum}} 0 ABP");

    protected override IReadOnlyList<float?[]> Expected =>
    [
        [.. Adc[0].Select(value => value == short.MinValue ? (float?)null : (float)((value + 50) / 1000.0))],
        [.. Adc[1].Select(value => value == short.MinValue ? (float?)null : (float)((value - 100) / -2.5))],
    ];

    protected override IRecordingReader Open(IRecordingFiles files, IReadOnlyList<int> channels) => WfdbRecordingReader.Open(files, "r16", channels);

    private static int[][] Samples()
    {
        var adc = WfdbFixture.Adc(501, 2);
        (adc[0][0], adc[0][20], adc[0][21], adc[0][500], adc[1][77]) = (32767, -32768, -32768, -32768, -32767);
        return adc;
    }
}
