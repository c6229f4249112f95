using SaMD.Signals.Formats.Wfdb;

namespace SaMD.Signals.Tests.Formats.Wfdb;

// Three signals and an odd number of frames: frames begin within units, and the last unit is cut short.
public sealed class WfdbReaderOfFormat212Tests : RecordingReaderTests
{
    private static readonly int[][] Adc = Samples();

    protected override IReadOnlyDictionary<string, byte[]> Files => WfdbFixture.Record(
        "r212",
        Adc,
        WfdbFixture.Format212(Adc),
        $"r212 3 360 {Adc[0].Length}",
        $"r212.dat 212 200 11 1024 {Adc[0][0]} {{sum}} 0 MLII",
        $"r212.dat 212 200(0)/mV 11 1024 {Adc[1][0]} {{sum}} 0 V5",
        $"r212.dat 212 0 12 0 {Adc[2][0]} {{sum}} 0 RESP");

    protected override IReadOnlyList<float?[]> Expected =>
    [
        [.. Adc[0].Select(value => Value(value, 1024))],
        [.. Adc[1].Select(value => Value(value, 0))],
        [.. Adc[2].Select(value => Value(value, 0))],
    ];

    protected override IRecordingReader Open(IRecordingFiles files, IReadOnlyList<int> channels) => WfdbRecordingReader.Open(files, "r212", channels);

    private static float? Value(int adc, int baseline) => adc == -2048 ? null : (float)((adc - baseline) / 200.0);

    private static int[][] Samples()
    {
        var adc = WfdbFixture.Adc(333, 3);
        (adc[0][5], adc[2][332], adc[1][100], adc[1][101]) = (-2048, -2048, 2047, -2047);
        return adc;
    }
}
