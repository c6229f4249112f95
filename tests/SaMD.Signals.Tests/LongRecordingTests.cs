using System.Text;
using SaMD.Files;
using SaMD.TestKit;

namespace SaMD.Signals.Tests;

/// <summary>A day of 12 leads at 250 Hz, made while it is read: memory is set by the block, not by the recording.</summary>
[Verifies("SRS-PLAT-021")]
public sealed class LongRecordingTests
{
    private const int Leads = 12;
    private const int Frequency = 250;
    private const long Frames = 24L * 3600 * Frequency;
    private const int Block = 4096;

    [Theory]
    [InlineData("wfdb")]
    [InlineData("edf")]
    public void Read_DayOfTwelveLeads_AllocatesFarLessThanTheRecording(string format)
    {
        var buffers = Enumerable.Range(0, Leads).Select(_ => new SampleBuffer(Block)).ToArray();
        var before = GC.GetAllocatedBytesForCurrentThread();
        using var reader = RecordingFormats.Find(format)!.Open(new DayFiles(), "day", [.. Enumerable.Range(0, Leads)]);
        reader.Description.FrameCount.ShouldBe(Frames);
        var frames = 0L;
        while (reader.Read(Block, buffers) is var read and > 0) frames += read;

        frames.ShouldBe(Frames);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(200L << 20);
    }

    private sealed class DayFiles : IRecordingFiles
    {
        public Stream Open(string name) => name switch
        {
            "day.hea" => new MemoryStream(Encoding.ASCII.GetBytes($"day {Leads} {Frequency} {Frames}\n{string.Concat(Enumerable.Repeat("day.dat 16 200 12 0 0 0 0 lead\n", Leads))}")),
            "day.dat" => new ZeroStream([], Leads * Frames * 2),
            "day.edf" => new ZeroStream(Formats.Edf.EdfFixture.Header([.. Enumerable.Repeat(new Formats.Edf.EdfFixture.Signal("lead", "mV", -5, 5, -32768, 32767, Frequency), Leads)], (int)(Frames / Frequency), "1"), Leads * Frames * 2),
            _ => throw new InputFaultException(FaultKind.Absent, new SourcePlace(name), "there is no such file."),
        };

        public bool Exists(string name) => name is "day.hea" or "day.dat" or "day.edf";

        public string Describe(string name) => name;
    }

    // A head, and zeros behind it.
    private sealed class ZeroStream(byte[] head, long zeros) : Stream
    {
        private long _position;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => head.Length + zeros;

        public override long Position { get => _position; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var count = (int)Math.Min(buffer.Length, Length - _position);
            buffer[..count].Clear();
            if (_position < head.Length) head.AsSpan((int)_position, (int)Math.Min(count, head.Length - _position)).CopyTo(buffer);
            _position += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
