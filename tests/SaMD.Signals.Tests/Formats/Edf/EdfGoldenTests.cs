using System.Diagnostics;
using System.Globalization;
using SaMD.Signals.Formats.Edf;
using SaMD.Signals.Formats.Wfdb;
using SaMD.TestKit;

namespace SaMD.Signals.Tests.Formats.Edf;

/// <summary>Real EDF+ files against programs and files that nobody here wrote.</summary>
[Verifies("SRS-PLAT-021")]
public sealed class EdfGoldenTests
{
    private const string Generator = "test_generator_2";

    // The same recording as wfdb-python's conversion holds it, digital value by digital value; that keeps the annotations as a signal.
    [Fact]
    public void Read_TestGenerator_IsItsWfdbConversion()
    {
        var files = new DirectoryFiles(RealData.Folder("wfdb-formats/sample-data"));
        var header = EdfRecording.ReadHeader(files, Generator + ".edf");
        int[] channels = [.. Enumerable.Range(0, 11)];
        using var edf = EdfRecording.Open(files, Generator + ".edf", channels);
        using var wfdb = WfdbRecordingReader.Open(files, Generator, channels);
        var adc = channels.Select(_ => new int[200]).ToArray();
        var buffers = channels.Select(_ => new SampleBuffer(200)).ToArray();
        var seconds = 0;
        for (; wfdb.ReadAdc(1, adc) > 0; seconds++)
        {
            edf.Read(200, buffers).ShouldBe(200);
            foreach (var channel in channels)
                for (var i = 0; i < 200; i++)
                    if (adc[channel][i] != -32768) // which WFDB takes for a sample that is not valid
                        buffers[channel].Samples[i].ShouldBe((float)(((adc[channel][i] + 32768) * header.SampleSignals[channel].Gain) - 1000));
        }

        seconds.ShouldBe(600);
        edf.Read(200, buffers).ShouldBe(0);
        edf.Description.Channels.Select(channel => (channel.Name, channel.SamplingFrequencyHz)).ShouldBe(wfdb.Header.Signals.Take(11).Select(signal => (signal.Name, 200.0)));
    }

    // BioSig's save2gdf (Debian biosig-tools) prints six digits.
    [Fact]
    public void Read_TestGenerator_IsWhatBioSigReads()
    {
        var folder = RealData.Folder("wfdb-formats/sample-data");
        using var temporary = new TemporaryFolder();
        var table = temporary.File("samples.csv");
        RunBioSig("-CSV", Path.Combine(folder, Generator + ".edf"), table);
        using var reader = EdfRecording.Open(new DirectoryFiles(folder), Generator + ".edf", [.. Enumerable.Range(0, 11)]);
        var samples = Recordings.ReadAll(reader, 11, mostFrames: 20_000);
        var rows = 0;
        foreach (var line in File.ReadLines(table).Skip(1).Take(20_000))
        {
            var values = line.Split(',').Select(value => double.Parse(value, CultureInfo.InvariantCulture)).ToArray();
            values.Length.ShouldBe(11);
            for (var channel = 0; channel < 11; channel++)
                ((double)samples[channel][rows]!.Value).ShouldBe(values[channel], Math.Max(1e-6, Math.Abs(values[channel]) * 6e-6));
            rows++;
        }

        rows.ShouldBe(20_000);
    }

    [Fact]
    public void ReadAnnotations_OfSleep_AreThoseThatBioSigReads()
    {
        var folder = RealData.Folder("wfdb-formats/sample-data");
        var annotations = EdfRecording.ReadAnnotations(new DirectoryFiles(folder), "test_edfann.edf");

        annotations[0].ShouldBe(new EdfAnnotation(0, 30, "Sleep stage W"));
        var described = RunBioSig("-JSON", Path.Combine(folder, "test_edfann.edf")).Split('\n')
            .Where(line => line.Contains("\"Description\"", StringComparison.Ordinal)).Select(line => line.Split('"')[3]);
        annotations.Select(annotation => annotation.Text).Order(StringComparer.Ordinal).ShouldBe(described.Order(StringComparer.Ordinal));
    }

    private static string RunBioSig(params string[] arguments)
    {
        var program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "save2gdf")).FirstOrDefault(File.Exists);
        if (program is null) Assert.Skip("BioSig's save2gdf is not installed (Debian package biosig-tools).");
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, error.Result);
        return output;
    }
}
