namespace SaMD.Algorithms.EcgHeartRate.V1_0_0.Training;

/// <summary>What a label says of a candidate.</summary>
internal enum Label
{
    /// <summary>It is no beat.</summary>
    Other,

    /// <summary>It is the candidate of a reference beat.</summary>
    Beat,

    /// <summary>It lies near a reference beat that has a better candidate: another lobe of the complex, most often.</summary>
    Lobe,

    /// <summary>Nothing is said.</summary>
    None,
}

/// <summary>All candidates that the product's scanner describes in a lead, with their labels.</summary>
internal sealed class CandidateRun
{
    internal CandidateRun(Lead lead)
    {
        var scanner = new QrsScanner(lead.FrequencyHz, minimumAmplitude: 0.15f);
        DetectionHz = scanner.DetectionHz;
        var features = new float[QrsFeatures.Count];
        for (var i = 0; i < lead.Samples.Length;)
        {
            var count = Math.Min(scanner.SamplesToLook, lead.Samples.Length - i);
            var look = scanner.Take(lead.Samples.AsSpan(i, count), default);
            i += count;
            if (!look) continue;
            scanner.Look();
            Collect(scanner, features);
        }

        scanner.LookToEnd();
        Collect(scanner, features);
        Labels = Label(lead);
    }

    /// <summary>Samples per second in which candidates are placed.</summary>
    internal double DetectionHz { get; }

    internal List<QrsCandidate> Candidates { get; } = [];

    /// <summary>Per candidate.</summary>
    internal List<float[]> Features { get; } = [];

    /// <summary>Per look: the limit, and the number of candidates up to it.</summary>
    internal List<(long Limit, int Count)> Looks { get; } = [];

    /// <summary>Per candidate.</summary>
    internal Label[] Labels { get; }

    private void Collect(QrsScanner scanner, float[] features)
    {
        while (scanner.TryDescribe(features, out var candidate))
        {
            Candidates.Add(candidate);
            Features.Add([.. features]);
        }

        Looks.Add((scanner.Limit, Candidates.Count));
    }

    // A reference beat's candidate is the highest within 100 ms; others within 150 ms are lobes.
    private Label[] Label(Lead lead)
    {
        var labels = new Label[Candidates.Count];
        double Seconds(int k) => (Candidates[k].At + 0.5) / DetectionHz;
        var first = 0;
        foreach (var beat in lead.Beats)
        {
            var at = beat / lead.FrequencyHz;
            while (first < labels.Length && Seconds(first) < at - 0.15) first++;
            var best = -1;
            for (var k = first; k < labels.Length && Seconds(k) <= at + 0.15; k++)
            {
                if (Math.Abs(Seconds(k) - at) <= 0.1 && (best < 0 || Candidates[k].Height > Candidates[best].Height)) best = k;
                if (labels[k] == Training.Label.Other) labels[k] = Training.Label.Lobe;
            }

            if (best >= 0) labels[best] = Training.Label.Beat;
        }

        for (var k = 0; k < labels.Length; k++)
            if (lead.IsUnknown((long)(Seconds(k) * lead.FrequencyHz))) labels[k] = Training.Label.None;
        return labels;
    }
}
