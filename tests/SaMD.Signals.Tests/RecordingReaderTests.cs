using SaMD.Files;
using SaMD.TestKit;

namespace SaMD.Signals.Tests;

/// <summary>What every recording reader must do, whatever its format: derive a class per format.</summary>
[Verifies("SRS-PLAT-021")]
public abstract class RecordingReaderTests
{
    // Over all readers more than a hundred thousand; with --thorough for each of them.
    private static readonly int MutationCount = Environment.GetEnvironmentVariable("SAMD_THOROUGH") == "1" ? 100_000 : 10_000;

    /// <summary>The files of a small recording of at least two channels, the samples of some of them not valid if the format can say so.</summary>
    protected abstract IReadOnlyDictionary<string, byte[]> Files { get; }

    /// <summary>The same samples from an independent source, channel by channel; <see langword="null"/> where not valid.</summary>
    protected abstract IReadOnlyList<float?[]> Expected { get; }

    /// <summary>Opens the recording.</summary>
    protected abstract IRecordingReader Open(IRecordingFiles files, IReadOnlyList<int> channels);

    private int[] All => [.. Enumerable.Range(0, Expected.Count)];

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(4096)]
    public void Read_BlocksOfAnySize_GiveAllSamples(int block)
    {
        using var reader = Open(new MemoryFiles(Files), All);
        Recordings.ReadAll(reader, All.Length, block).ShouldBe(Expected);
    }

    [Fact]
    public void Read_BlocksOfChangingSize_GiveAllSamples()
    {
        using var reader = Open(new MemoryFiles(Files), [0]);
        var perFrame = reader.Description.Channels[0].SamplesPerFrame;
        var buffer = new SampleBuffer(5000 * perFrame);
        var count = 0;
        for (var frames = 1; reader.Read(frames, [buffer]) is var read and > 0; frames = (frames * 3 % 97) + 1)
        {
            buffer.Count.ShouldBe(read * perFrame);
            for (var i = 0; i < buffer.Count; i++, count++)
                (buffer.AllValid || buffer.Valid[i] ? buffer.Samples[i] : (float?)null).ShouldBe(Expected[0][count]);
        }

        count.ShouldBe(Expected[0].Length);
    }

    [Fact]
    public void Read_StreamThatCannotSeek_GivesAllSamples()
    {
        using var reader = Open(new MemoryFiles(Files, seekable: false), All);
        Recordings.ReadAll(reader, All.Length).ShouldBe(Expected);
    }

    [Fact]
    public void Read_OneChannel_GivesThatChannel()
    {
        foreach (var channel in All)
        {
            using var reader = Open(new MemoryFiles(Files), [channel]);
            Recordings.ReadAll(reader, 1)[0].ShouldBe(Expected[channel]);
        }
    }

    [Fact]
    public void Read_ChannelsInOtherOrderAndTwice_GivesThemInThatOrder()
    {
        int[] order = [.. All.Reverse(), 0];
        using var reader = Open(new MemoryFiles(Files), order);
        Recordings.ReadAll(reader, order.Length).ShouldBe(order.Select(channel => Expected[channel]));
    }

    [Fact]
    public void Read_AfterTheEnd_GivesNothingAgain()
    {
        using var reader = Open(new MemoryFiles(Files), All);
        Recordings.ReadAll(reader, All.Length);
        var buffers = All.Select(channel => new SampleBuffer(3 * reader.Description.Channels[channel].SamplesPerFrame)).ToArray();
        reader.Read(3, buffers).ShouldBe(0);
        reader.Read(3, buffers).ShouldBe(0);
        buffers.ShouldAllBe(buffer => buffer.Count == 0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Seek_AnyFrame_ReadsOnAsIfAllHadBeenRead(bool seekable)
    {
        using var reader = Open(new MemoryFiles(Files, seekable), All);
        var perFrame = reader.Description.Channels.Select(static channel => channel.SamplesPerFrame).ToArray();
        var frames = Expected[0].Length / perFrame[0];
        var buffers = All.Select(channel => new SampleBuffer(5 * perFrame[channel])).ToArray();
        var state = 20261127UL;
        for (var i = 0; i < 60; i++)
        {
            state = unchecked((state * 6364136223846793005) + 1442695040888963407);
            var frame = (int)((state >> 33) % (ulong)(frames + 1));
            reader.Seek(frame);
            var read = reader.Read(5, buffers);
            read.ShouldBe(Math.Min(5, frames - frame));
            foreach (var channel in All)
                Recordings.Values(buffers[channel]).ShouldBe(Expected[channel].Skip(frame * perFrame[channel]).Take(read * perFrame[channel]), $"frame {frame}");
        }
    }

    [Fact]
    public void Seek_FrameThatIsNotThere_ThrowsArgumentOutOfRange()
    {
        using var reader = Open(new MemoryFiles(Files), All);
        Should.Throw<ArgumentOutOfRangeException>(() => reader.Seek(-1));
        Should.Throw<ArgumentOutOfRangeException>(() => reader.Seek((Expected[0].Length / reader.Description.Channels[0].SamplesPerFrame) + 1));
    }

    [Fact]
    public void Read_BuffersThatDoNotFit_ThrowsArgumentException()
    {
        using var reader = Open(new MemoryFiles(Files), All);
        Should.Throw<ArgumentException>(() => reader.Read(4, [.. All.Select(_ => new SampleBuffer(3))]));
        Should.Throw<ArgumentException>(() => reader.Read(4, []));
        Should.Throw<ArgumentOutOfRangeException>(() => reader.Read(0, [.. All.Select(_ => new SampleBuffer(3))]));
    }

    [Fact]
    public void Description_Recording_CountsItsChannelsAndFrames()
    {
        using var reader = Open(new MemoryFiles(Files), [0]);
        reader.Description.Channels.Count.ShouldBe(Expected.Count);
        reader.Description.FrameCount.ShouldBe(Expected[0].Length / reader.Description.Channels[0].SamplesPerFrame);
        reader.Description.FrameFrequencyHz.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Open_NoChannelOrOneThatIsNotThere_Throws()
    {
        Should.Throw<ArgumentException>(() => Open(new MemoryFiles(Files), []));
        Should.Throw<ArgumentException>(() => Open(new MemoryFiles(Files), [-1]));
        Should.Throw<InputFaultException>(() => Open(new MemoryFiles(Files), [Expected.Count])).Faults.ShouldHaveSingleItem().Kind.ShouldBe(FaultKind.Absent);
    }

    [Fact]
    public void Open_MissingFile_IsAbsent()
    {
        foreach (var missing in Files.Keys)
        {
            var files = new MemoryFiles(Files.Where(file => file.Key != missing).ToDictionary());
            var fault = Should.Throw<InputFaultException>(() => ReadAll(files)).Faults.ShouldHaveSingleItem();
            fault.Kind.ShouldBe(FaultKind.Absent);
            fault.Place.File.ShouldBe(missing);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Verifies("SRS-PLAT-014")]
    public void Read_FileCutAtAnyByte_GivesCleanResultOrFault(bool seekable)
    {
        foreach (var (name, bytes) in Files)
            for (var length = 0; length < bytes.Length; length++)
                Recordings.SucceedsOrFaults(() => ReadAll(MemoryFiles.With(Files, name, bytes[..length], seekable)));
    }

    [Fact]
    [Verifies("SRS-PLAT-014")]
    public void Read_RandomlyChangedFile_GivesCleanResultOrFault()
    {
        foreach (var (name, bytes) in Files)
            for (var seed = 0; seed < MutationCount; seed++)
                Recordings.SucceedsOrFaults(() => ReadAll(MemoryFiles.With(Files, name, Mutations.Of(bytes, (ulong)seed), seed % 2 == 0)));
    }

    [Fact]
    public void Dispose_OpenReader_ReleasesEveryFile()
    {
        var files = new CountingFiles(new MemoryFiles(Files));
        Open(files, All).Dispose();
        files.Released.ShouldBe(files.Opened);
    }

    private void ReadAll(IRecordingFiles files)
    {
        using var reader = Open(files, All);
        Recordings.ReadAll(reader, All.Length);
    }
}
