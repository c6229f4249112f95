using System.Text;
using SaMD.Signals.Formats.Wfdb;
using SaMD.TestKit;

namespace SaMD.Signals.Tests.Formats.Wfdb;

public sealed class WfdbRecordWriterTests
{
    // The C library wrote these signal files and headers.
    [Theory]
    [InlineData("mitdb", "100")]
    [InlineData("nstdb", "118e00")]
    [InlineData("ludb/data", "1")]
    [InlineData("wfdb-formats/sample-data", "100_3chan")]
    public void WriteAdc_SamplesOfARealRecord_GivesItsBytesAndChecksums(string folder, string record)
    {
        var path = Path.Combine([RealData.Folder(folder.Split('/')[0]), .. folder.Split('/')[1..]]);
        var stated = WfdbData.Header(Path.Combine(path, record + ".hea"));
        using var reader = WfdbRecordingReader.Open(new DirectoryFiles(path), record, [.. stated.Signals.Index().Select(signal => signal.Index)]);
        using var written = new MemoryStream();
        var writer = new WfdbRecordWriter(written, Blank(stated));
        var block = stated.Signals.Select(_ => new int[777]).ToArray();
        while (reader.ReadAdc(777, block) is var frames and > 0) writer.WriteAdc(frames, block);
        var header = writer.Complete();
        written.ToArray().AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(path, stated.Signals[0].FileName))).ShouldBeTrue();
        header.FrameCount.ShouldBe(stated.FrameCount);
        header.Signals.Select(signal => signal.Checksum & 0xffff).ShouldBe(stated.Signals.Select(signal => signal.Checksum & 0xffff));
        header.Signals.Select(signal => signal.InitialValue).ShouldBe(stated.Signals.Select(signal => signal.InitialValue));
    }

    [Theory]
    [InlineData(16)]
    [InlineData(212)]
    public void WriteAdc_Samples_GivesTheBytesOfSignal5HoweverTheyAreCut(int format)
    {
        var adc = WfdbFixture.Adc(3001, 3);
        var expected = format == 16 ? WfdbFixture.Format16(adc) : WfdbFixture.Format212(adc);
        foreach (var block in new[] { 1, 7, 3001 })
        {
            using var written = new MemoryStream();
            var writer = new WfdbRecordWriter(written, Header(format, 3));
            for (var start = 0; start < 3001; start += block)
                writer.WriteAdc(Math.Min(block, 3001 - start), [.. adc.Select(signal => signal[start..])]);
            writer.Complete().Signals.Select(signal => signal.Checksum & 0xffff).ShouldBe(adc.Select(signal => (int?)WfdbFixture.Checksum(signal)));
            written.ToArray().ShouldBe(expected);
        }
    }

    [Fact]
    public void Complete_Header_StatesLengthInitialValuesAndChecksums()
    {
        var writer = new WfdbRecordWriter(Stream.Null, Header(16, 2) with { Comments = ["synthetic"] });
        writer.WriteAdc(3, [[5, 6, 7], [-1, -2, -3]]);
        Encoding.UTF8.GetString(WfdbHeaderWriter.Write(writer.Complete())).ShouldBe(
            "r 2 250 3\nr.dat 16 1000(3)/mV 0 0 5 18 0 lead 0\nr.dat 16 1000(3)/mV 0 0 -1 -6 0 lead 1\n#synthetic\n");
    }

    [Theory]
    [InlineData(16)]
    [InlineData(212)]
    public void Write_PhysicalValues_ReadBackToTheNearestAdcValue(int format)
    {
        var buffer = Buffer(0, 0.0014999f, -0.0014999f, 1.5f, -1.5f);
        (buffer.AllValid, buffer.Valid[3]) = (false, false);
        foreach (var i in new[] { 0, 1, 2, 4 }) buffer.Valid[i] = true;
        using var written = new MemoryStream();
        var writer = new WfdbRecordWriter(written, Header(format, 1));
        writer.Write([buffer]);
        var files = new Dictionary<string, byte[]> { ["r.hea"] = WfdbHeaderWriter.Write(writer.Complete()), ["r.dat"] = written.ToArray() };
        using var reader = WfdbRecordingReader.Open(new MemoryFiles(files), "r", [0]);
        var adc = new int[5];
        reader.ReadAdc(5, [adc]);
        adc.ShouldBe([3, 4, 2, format == 16 ? -32768 : -2048, -1497]);
        using var again = WfdbRecordingReader.Open(new MemoryFiles(files), "r", [0]);
        Recordings.ReadAll(again, 1)[0].ShouldBe([0f, 0.001f, -0.001f, null, -1.5f]);
    }

    [Theory]
    [InlineData(16, 32.77f)]
    [InlineData(16, -32.771f)]
    [InlineData(16, float.NaN)]
    [InlineData(212, 2.05f)]
    [InlineData(212, -2.06f)]
    public void Write_ValueThatTheFormatCannotHold_Throws(int format, float value)
    {
        var writer = new WfdbRecordWriter(Stream.Null, Header(format, 1));
        Should.Throw<ArgumentException>(() => writer.Write([Buffer(0, value)])).Message.ShouldStartWith("Frame 1 of signal 0 is");
    }

    [Fact]
    public void WriteAdc_BlockThatDoesNotFit_Throws()
    {
        var writer = new WfdbRecordWriter(Stream.Null, Header(212, 2));
        Should.Throw<ArgumentException>(() => writer.WriteAdc(2, [[1, 2]]));
        Should.Throw<ArgumentException>(() => writer.WriteAdc(2, [[1, 2], [1]]));
        Should.Throw<ArgumentException>(() => writer.WriteAdc(1, [[1], [2048]]));
        writer.Complete();
        Should.Throw<ObjectDisposedException>(() => writer.WriteAdc(1, [[1], [1]]));
    }

    [Fact]
    public void Construct_HeaderThatCannotBeWritten_Throws()
    {
        var header = Header(16, 2);
        WfdbHeader[] unwritable =
        [
            header with { Signals = [] }, header with { SamplingFrequencyHz = null }, header with { Segments = [] }, Header(310, 1),
            With(signal => signal with { FileName = "s.dat" }), With(signal => signal with { Format = 212 }), With(signal => signal with { Skew = 1 }),
            With(signal => signal with { SamplesPerFrame = 2 }), With(signal => signal with { ByteOffset = 4 }),
        ];
        foreach (var bad in unwritable) Should.Throw<ArgumentException>(() => new WfdbRecordWriter(Stream.Null, bad), bad.ToString());
        WfdbHeader With(Func<WfdbSignal, WfdbSignal> change) => header with { Signals = [header.Signals[0], change(header.Signals[1])] };
    }

    private static WfdbHeader Blank(WfdbHeader header) => header with
    {
        FrameCount = null,
        Signals = [.. header.Signals.Select(signal => signal with { InitialValue = null, Checksum = null })],
    };

    private static WfdbHeader Header(int format, int signals) => new()
    {
        RecordName = "r",
        SignalCount = signals,
        SamplingFrequencyHz = 250,
        Signals = [.. Enumerable.Range(0, signals).Select(i => new WfdbSignal
        {
            FileName = "r.dat", Format = format, Gain = 1000, Baseline = 3, Unit = "mV", Description = $"lead {i}",
        })],
    };

    private static SampleBuffer Buffer(params float[] samples)
    {
        var buffer = new SampleBuffer(samples.Length) { Count = samples.Length };
        samples.CopyTo(buffer.Samples, 0);
        return buffer;
    }
}
