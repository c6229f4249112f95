using System.Diagnostics;
using SaMD.Adapters.Catalogue;
using SaMD.Adapters.Sessions;
using SaMD.Contracts;
using SaMD.Signals;
using SaMD.Signals.Formats.Wfdb;

namespace SaMD.Benchmarks;

/// <summary>How many seconds of a decoded recording every version takes in a second of one core, sessions' starts and ends included.</summary>
internal static class Families
{
    private const double SecondsOfWork = 1.5;
    private const int Repetitions = 5;

    private static readonly (string Id, string Folder, string Record, int Channels, string What, double AtLeast)[] Cases =
    [
        ("ecg-heart-rate", "synthetic", "s01", 1, "one lead", 0),
        ("ecg-rhythm", "synthetic-rhythm", "r01", 1, "strips of 30 s", 5_000),
        ("ecg-rhythm-int8", "synthetic-rhythm", "r01", 1, "strips of 30 s", 5_000),
        ("ppg-heart-rate", "synthetic-ppg", "p03", 1, "one PPG channel", 20_000),
        ("ppg-heart-rate", "synthetic-ppg", "p05", 5, "two PPG channels and three axes", 20_000),
        ("spo2", "synthetic-spo2", "s02", 2, "red and infrared", 0),
    ];

    /// <summary>For each version and case: what ran, how many times real time, and what was asked for (0: nothing).</summary>
    public static IEnumerable<(string What, double TimesRealTime, double AtLeast)> Measure(string root)
    {
        var catalogue = AlgorithmCatalogue.Read(root, "algorithms");
        foreach (var (id, folder, record, channels, what, atLeast) in Cases)
        {
            var files = new DirectoryFiles(Path.Combine(root, "validation", "datasets", folder));
            using var reader = WfdbRecordingReader.Open(files, record, [.. Enumerable.Range(0, channels)]);
            var decoded = MemoryReader.Load(reader, channels);
            foreach (var version in catalogue.Versions.Where(version => version.Manifest.Id == id))
                yield return ($"{version.Manifest.Name}, {what}", Best(version, decoded), atLeast);
        }
    }

    private static double Best(AlgorithmVersion version, MemoryReader decoded)
    {
        var description = new SessionDescription([.. decoded.Description.Channels.Select(Input)], version.Manifest.Parameters);
        Enumerable.Range(0, 2).Select(_ => Rate(version.Algorithm!, description, decoded)).Max();
        return Enumerable.Range(0, Repetitions).Select(_ => Rate(version.Algorithm!, description, decoded)).Max();
    }

    private static double Rate(IAlgorithm algorithm, SessionDescription description, MemoryReader decoded)
    {
        var clock = Stopwatch.StartNew();
        var runs = 0;
        for (; clock.Elapsed.TotalSeconds < SecondsOfWork; runs++)
        {
            decoded.Rewind();
            SessionDriver.Run(algorithm, description, decoded, decoded.Description.Channels);
        }
        return runs * decoded.Description.FrameCount!.Value / decoded.Description.FrameFrequencyHz / clock.Elapsed.TotalSeconds;
    }

    // By the names that the made recordings have.
    private static InputDescription Input(ChannelDescription channel) => channel.Name switch
    {
        ['P', 'P', 'G', ..] => new(InputKinds.Ppg, null, channel.Unit, channel.SamplingFrequencyHz),
        ['A', 'C', 'C', '_', var axis] => new(InputKinds.Acceleration, char.ToLowerInvariant(axis).ToString(), channel.Unit, channel.SamplingFrequencyHz),
        "RED" => new(InputKinds.Ppg, "red", channel.Unit, channel.SamplingFrequencyHz),
        "IR" => new(InputKinds.Ppg, "infrared", channel.Unit, channel.SamplingFrequencyHz),
        _ => new(InputKinds.Ecg, null, channel.Unit, channel.SamplingFrequencyHz),
    };
}
