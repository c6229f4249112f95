namespace SaMD.Validation.Statistics;

/// <summary>What every proportion must be.</summary>
internal static class Proportion
{
    internal static void Check(double successes, double trials)
    {
        if (!(trials >= 0 && double.IsFinite(trials)))
            throw new ArgumentOutOfRangeException(nameof(trials), trials, "Trials are a finite number, 0 or more.");
        if (!(successes >= 0 && successes <= trials))
            throw new ArgumentOutOfRangeException(nameof(successes), successes, $"Successes lie between 0 and the trials ({trials:R}).");
    }
}
