namespace SaMD.Algorithms.EcgHeartRate.V1_0_0.Training;

/// <summary>Labelled candidates to learn from.</summary>
internal sealed class Examples
{
    internal List<float[]> Features { get; } = [];

    internal List<bool> IsBeat { get; } = [];

    internal List<float> Weights { get; } = [];

    internal List<int> Persons { get; } = [];

    /// <summary>Every lead as it is, synthetic rhythms, and so many disturbed copies: a third of an ambulatory lead, a whole resting one.</summary>
    internal static Examples Of(DevelopmentData data, int copies, Generator random)
    {
        var examples = new Examples();
        var disturbance = new Disturbance(data.ElectrodeMotion, random);
        foreach (var leads in data.Ambulatory)
            for (var k = 0; k < leads.Length; k++) examples.Add(leads[k], k == 0 ? 1 : 0.7f);
        foreach (var lead in data.Resting.SelectMany(l => l)) examples.Add(lead, 1);
        for (var k = 0; k < 600; k++)
        {
            var lead = SyntheticRhythm.Make(Folds.FirstSynthetic + k, random);
            examples.Add(k % 2 == 0 ? lead : disturbance.Mixed(lead), 0.5f);
        }

        for (var copy = 0; copy < copies; copy++) examples.AddCopies(data, disturbance, random);
        return examples;
    }

    /// <summary>The examples of the persons that a condition holds for.</summary>
    internal Examples Where(Func<int, bool> person)
    {
        var result = new Examples();
        for (var i = 0; i < Persons.Count; i++)
            if (person(Persons[i])) result.Add(Features[i], IsBeat[i], Weights[i], Persons[i]);
        return result;
    }

    private void AddCopies(DevelopmentData data, Disturbance disturbance, Generator random)
    {
        foreach (var leads in data.Ambulatory)
            for (var k = 0; k < leads.Length; k++)
            {
                var from = (int)(random.Uniform(0, 0.66) * leads[k].Samples.Length);
                var to = from + leads[k].Samples.Length / 3;
                var lead = leads[k].Part(from, to);
                if (random.Chance(0.5)) lead = disturbance.Between(lead, leads[1 - k].Part(from, to));
                Add(disturbance.Mixed(lead), 0.5f);
            }

        foreach (var leads in data.Resting)
            for (var k = 0; k < 12; k++)
            {
                var lead = leads[random.Below(leads.Length)];
                if (random.Chance(0.6)) lead = disturbance.Between(lead, leads[random.Below(leads.Length)]);
                Add(disturbance.Mixed(lead), 0.7f);
            }
    }

    private void Add(Lead lead, float weight)
    {
        var run = new CandidateRun(lead);
        for (var k = 0; k < run.Labels.Length; k++)
            if (run.Labels[k] is Label.Beat or Label.Other) Add(run.Features[k], run.Labels[k] == Label.Beat, weight, lead.Person);
    }

    private void Add(float[] features, bool isBeat, float weight, int person)
    {
        Features.Add(features);
        IsBeat.Add(isBeat);
        Weights.Add(weight);
        Persons.Add(person);
    }
}
