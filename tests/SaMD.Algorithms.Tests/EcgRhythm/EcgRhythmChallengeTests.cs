using SaMD.Contracts;
using SaMD.TestKit;

namespace SaMD.Algorithms.Tests.EcgRhythm;

/// <summary>Development recordings that it was fitted on: the locked version gives what the fit was reported to give.</summary>
public sealed class EcgRhythmChallengeTests
{
    private const double FrequencyHz = 300;

    [Fact]
    public void Finish_EveryTwentiethDevelopmentRecording_IsMostlyAsLabelled()
    {
        var folder = RealData.Folder("challenge-2017");
        var labels = File.ReadLines(Path.Combine(folder, "REFERENCE-v3.csv")).Select(line => line.Split(',')).ToDictionary(fields => fields[0], fields => fields[1]);
        var names = File.ReadLines(Repository.File("validation", "datasets", "challenge-2017.records.csv")).Select(line => line.Split(','))
            .Where(fields => fields[1] == "development").Select(fields => fields[0]).Where((_, i) => i % 20 == 0).ToList();
        var pairs = names.Select(name => (Reference: labels[name[(name.LastIndexOf('/') + 1)..]], Output: RhythmSession.Run(Read(folder, name)))).Where(pair => pair.Reference != "~").ToList();

        // 86 % of those with a class were right in the fit; three standard errors of 165 recordings below.
        pairs.Count(pair => pair.Output.Label == Named(pair.Reference)).ShouldBeGreaterThan((int)(0.76 * pairs.Count));
        pairs.Count(pair => pair.Output.Label is null).ShouldBeLessThan(pairs.Count / 10);
        pairs.Where(pair => pair.Reference == "N").Count(pair => pair.Output.Label == "atrial-fibrillation").ShouldBeLessThanOrEqualTo(2);
    }

    private static string Named(string letter) => letter switch { "N" => "sinus-rhythm", "A" => "atrial-fibrillation", _ => "other" };

    // MATLAB v4: 16-bit samples of 1/1000 mV after 24 bytes.
    private static Recording Read(string folder, string name)
    {
        var bytes = File.ReadAllBytes(Path.Combine(folder, name + ".mat"));
        return new(FrequencyHz, [.. Enumerable.Range(12, (bytes.Length - 24) / 2).Select(i => BitConverter.ToInt16(bytes, 2 * i) / 1000f)]);
    }
}
