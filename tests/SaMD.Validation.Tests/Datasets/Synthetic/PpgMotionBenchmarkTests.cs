using SaMD.Algorithms;
using SaMD.Contracts;
using SaMD.TestKit;
using SaMD.Validation.Datasets.Synthetic.V1;

namespace SaMD.Validation.Tests.Datasets.Synthetic;

/// <summary>
/// The versions of ppg-heart-rate on made movement: seeds, one channel and 64 Hz that nothing was tuned on. The families of artefacts and the range
/// of cadences are those of the tuning.
/// </summary>
public sealed class PpgMotionBenchmarkTests(ITestOutputHelper output)
{
    private const double FrequencyHz = 64;

    [Fact]
    [Verifies("SRS-PPGHR-003")]
    public void PpgHeartRate_HeldOutMovement_StaysWithinTheLimitAndGivesRates() => Judge("1.0.0");

    [Fact]
    [Verifies("SRS-PPGHR-103")]
    public void PpgHeartRate110_HeldOutMovement_StaysWithinTheLimitAndGivesRates() => Judge("1.1.0");

    private void Judge(string version)
    {
        var results = Enumerable.Range(301, 12).Select(seed => Measure(version, Settings(seed))).ToList();

        foreach (var (error, held, share) in results) output.WriteLine(FormattableString.Invariant($"{error:F2} bpm, held {held:F2}, {share:P1}"));
        output.WriteLine(FormattableString.Invariant($"mean {results.Average(r => r.Error):F3} held {results.Average(r => r.Held):F3} share {results.Average(r => r.Share):F4}"));
        results.Average(result => result.Error).ShouldBeLessThanOrEqualTo(2.0);
        results.Average(result => result.Share).ShouldBeGreaterThanOrEqualTo(0.95);
    }

    // All three families of artefacts, at 0.8 to 3 times the pulse; cadences from 2.2 to 3.1 steps per second, rates from 62 to 178 bpm.
    private static PpgSettings Settings(int seed) => new()
    {
        Seed = (ulong)seed,
        SamplingFrequencyHz = FrequencyHz,
        DurationSeconds = 300,
        HasAcceleration = true,
        Exercise = PpgExercise.Treadmill,
        RestingRateBpm = 62 + (seed % 5 * 5),
        PeakRateBpm = 138 + (seed % 6 * 8),
        CadenceHz = 2.2 + (seed % 7 * 0.15),
        Artefact = (PpgArtefact)(seed % 3),
        ArtefactRatio = 0.8 + (seed % 12 * 0.2),
        NoiseRatio = 0.1,
    };

    // The reference is the mean rate of the beats of the last 8 s, counted from their true times.
    private static (double Error, double Held, double Share) Measure(string version, PpgSettings settings)
    {
        var recording = PpgGenerator.Make(settings);
        var beats = recording.Beats.Select(beat => beat.Sample / FrequencyHz).ToList();
        var (error, held, given, count, last) = (0.0, 0.0, 0, 0, settings.RestingRateBpm);
        foreach (var estimate in Run(version, recording))
        {
            var inside = beats.Where(beat => beat > estimate.AtSeconds - 8 && beat <= estimate.AtSeconds).ToList();
            if (inside.Count < 3) continue;
            var reference = 60 * (inside.Count - 1) / (inside[^1] - inside[0]);
            count++;
            if (estimate.HeartRateBpm is { } rate)
            {
                given++;
                error += Math.Abs(rate - reference);
                last = rate;
            }
            held += Math.Abs(last - reference);
        }
        return (error / Math.Max(1, given), held / count, (double)given / count);
    }

    private static IEnumerable<HeartRateOutput> Run(string version, PpgRecording recording)
    {
        var light = recording.Ppg.Select(_ => new InputDescription(InputKinds.Ppg, null, "NU", FrequencyHz));
        var axes = "xyz".Select(axis => new InputDescription(InputKinds.Acceleration, $"{axis}", "g", FrequencyHz));
        using var session = BuiltInAlgorithms.All.Single(a => a.Id == "ppg-heart-rate" && a.Version == version).Create().Open(new SessionDescription([.. light, .. axes], AlgorithmParameters.None));
        var channels = recording.Ppg.Select(p => p.Select(v => v / 1000f)).Concat(recording.Acceleration.Select(p => p.Select(v => v / 2000f)));
        var outputs = new List<OutputItem>();
        session.Process(new SignalBlock(0, 300, [.. channels.Select(c => new ChannelBuffer(0, c.ToArray(), Array.Empty<bool>()))]), outputs);
        session.Finish(outputs);
        return outputs.Cast<HeartRateOutput>();
    }
}
