namespace SaMD.Algorithms.EcgHeartRate.V1_0_0.Training;

/// <summary>A lead's candidates with the evidence of a network that has not seen the person.</summary>
internal sealed class RhythmRun
{
    private readonly List<(long Limit, int Count)> _looks;

    internal RhythmRun(CandidateRun run, QrsNetwork network, double weight)
    {
        (Weight, DetectionHz, Labels, _looks) = (weight, run.DetectionHz, run.Labels, run.Looks);
        Candidates = [.. run.Candidates.Zip(run.Features, (c, f) => c with { Evidence = network.Evidence(f) })];
        (UsualSeconds, Regularity) = (new float[Candidates.Length], new float[Candidates.Length]);
    }

    internal double Weight { get; }

    internal double DetectionHz { get; }

    internal QrsCandidate[] Candidates { get; }

    internal Label[] Labels { get; }

    /// <summary>What the decoder took as the usual interval when it decided on a candidate.</summary>
    internal float[] UsualSeconds { get; }

    /// <summary>What the decoder took as the regularity when it decided on a candidate.</summary>
    internal float[] Regularity { get; }

    /// <summary>Decodes with a model, and notes what the decoder expected at each candidate.</summary>
    /// <returns>How many beats were missed, and how many were found where there is none.</returns>
    internal (int Missed, int Extra) Decode(float[] parameters)
    {
        var decoder = new BeatDecoder(DetectionHz, new RhythmModel(parameters));
        var lag = (int)Math.Round(Tuning.DecisionLagSeconds * DetectionHz);
        var beats = new QrsCandidate[BeatDecoder.MaxPending];
        var found = new HashSet<long>();
        var (taken, done) = (0, 0);
        for (var look = 0; look < _looks.Count; look++)
        {
            for (; taken < _looks[look].Count; taken++) decoder.Add(Candidates[taken]);
            var frontier = look == _looks.Count - 1 ? long.MaxValue : _looks[look].Limit - lag;
            var count = decoder.Decide(_looks[look].Limit, frontier, beats);
            for (var k = 0; k < count; k++) found.Add(beats[k].At);
            for (; done < taken && Candidates[done].At <= frontier; done++)
                (UsualSeconds[done], Regularity[done]) = (decoder.UsualSeconds, decoder.Regularity);
        }

        var (missed, extra) = (0, 0);
        for (var k = 0; k < Candidates.Length; k++)
        {
            if (Labels[k] == Label.Beat && !found.Contains(Candidates[k].At)) missed++;
            if (Labels[k] == Label.Other && found.Contains(Candidates[k].At)) extra++;
        }

        return (missed, extra);
    }
}
