using SaMD.Algorithms.EcgHeartRate.V1_0_0;

namespace SaMD.Algorithms.Tests.EcgHeartRate;

public sealed class BeatDecoderTests
{
    private const double DetectionHz = 60;

    [Fact]
    public void Decide_WeakCandidateWhereABeatIsDue_IsTaken()
    {
        double[] due = [.. Enumerable.Range(0, 16).Select(k => 1 + 0.8 * k)];
        Decide([.. due.Select((t, k) => (t, k == 12 ? -1f : 6f))]).ShouldBe(due, 0.02);
    }

    [Fact]
    public void Decide_WeakCandidateBetweenTwoBeats_IsNotTaken()
    {
        double[] due = [.. Enumerable.Range(0, 16).Select(k => 1 + 0.8 * k)];
        Decide([.. due.Select(t => (t, 6f)).Append((due[12] + 0.35, -1f))]).ShouldBe(due, 0.02);
    }

    [Fact]
    public void Decide_StrongPrematureCandidate_IsTaken()
    {
        double[] beats = [.. Enumerable.Range(0, 16).Select(k => 1 + 0.8 * k - (k == 12 ? 0.3 : 0))];
        Decide([.. beats.Select(t => (t, 6f))]).ShouldBe(beats, 0.02);
    }

    [Fact]
    public void Decide_TwoCandidatesOfOneComplex_TakesTheBetter()
    {
        double[] due = [.. Enumerable.Range(0, 16).Select(k => 1 + 0.8 * k)];
        Decide([.. due.Select(t => (t, 6f)).Append((due[12] + 0.12, 3f))]).ShouldBe(due, 0.02);
    }

    [Fact]
    public void Decide_NothingButWeakCandidates_TakesNone() =>
        Decide([.. Enumerable.Range(0, 30).Select(k => (1 + 0.37 * k, -4f))]).ShouldBeEmpty();

    // Runs candidates (time, evidence) through looks of half a second, as a session does.
    private static double[] Decide(IReadOnlyList<(double Seconds, float Evidence)> candidates)
    {
        var decoder = new BeatDecoder(DetectionHz, new RhythmModel(RhythmModelParameters.Values));
        var beats = new QrsCandidate[BeatDecoder.MaxPending];
        var found = new List<double>();
        var queue = new Queue<(double Seconds, float Evidence)>(candidates.OrderBy(c => c.Seconds));
        for (long limit = 120; queue.Count > 0 || limit < 20 * DetectionHz; limit += 30)
        {
            while (queue.TryPeek(out var next) && next.Seconds * DetectionHz <= limit)
                decoder.Add(new QrsCandidate { At = (long)Math.Round(next.Seconds * DetectionHz), Evidence = queue.Dequeue().Evidence });
            var count = decoder.Decide(limit, limit - 90, beats);
            found.AddRange(beats.Take(count).Select(b => b.At / DetectionHz));
        }

        return [.. found];
    }
}
