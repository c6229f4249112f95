namespace SaMD.Algorithms.EcgHeartRate.V1_0_0.Training;

/// <summary>One lead with its reference.</summary>
/// <param name="Person">Who it is of: leads of one person never stand on both sides of a fold.</param>
/// <param name="FrequencyHz">Samples per second.</param>
/// <param name="Samples">The ECG, mV.</param>
/// <param name="Beats">Samples at which reference beats stand.</param>
/// <param name="Unknown">Spans of samples, both ends included, in which the reference says nothing of beats.</param>
internal sealed record Lead(int Person, double FrequencyHz, float[] Samples, long[] Beats, (long From, long To)[] Unknown)
{
    /// <summary>Whether the reference says nothing of a sample.</summary>
    internal bool IsUnknown(long sample) => Unknown.Any(u => sample >= u.From && sample <= u.To);

    /// <summary>Median peak-to-peak amplitude within 50 ms of the first beats, mV.</summary>
    internal double Amplitude()
    {
        var reach = (int)(0.05 * FrequencyHz);
        var amplitudes = Beats.Where(b => b >= reach && b + reach < Samples.Length).Take(400)
            .Select(b => Samples.AsSpan((int)b - reach, 2 * reach + 1).ToArray())
            .Select(w => (double)(w.Max() - w.Min())).Order().ToArray();
        return amplitudes.Length > 0 ? amplitudes[amplitudes.Length / 2] : 1;
    }

    /// <summary>The part from one sample up to another, exclusive.</summary>
    internal Lead Part(int from, int to) => this with
    {
        Samples = Samples[from..to],
        Beats = [.. Beats.Where(b => b >= from && b < to).Select(b => b - from)],
        Unknown = [.. Unknown.Select(u => (u.From - from, u.To - from))],
    };
}
