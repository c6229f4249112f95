using SaMD.Contracts;

namespace SaMD.Algorithms.Tests.EcgHeartRate;

public sealed class EcgHeartRateUnreadableTests
{
    private const int FrequencyHz = 250;
    private static readonly SyntheticEcg Ecg = new() { SamplingFrequencyHz = FrequencyHz, Seconds = 60, RateBpm = 70 };

    [Theory]
    [InlineData(0)]
    [InlineData(5.12)]
    [InlineData(-5.12)]
    public void Span_AllOfOneValue_IsDeclaredUnreadableAndTheRestIsRead(double level)
    {
        var samples = Ecg.Samples();
        samples.AsSpan(20 * FrequencyHz, 6 * FrequencyHz).Fill((float)level);
        ShouldReadAllBut(new(FrequencyHz, samples), 20, 26);
    }

    [Fact]
    public void Span_Missing_IsDeclaredUnreadableAndTheRestIsRead()
    {
        var samples = Ecg.Samples();
        var valid = Enumerable.Repeat(true, samples.Length).ToArray();
        samples.AsSpan(20 * FrequencyHz, 6 * FrequencyHz).Clear();
        valid.AsSpan(20 * FrequencyHz, 6 * FrequencyHz).Clear();
        // what follows a gap may stand at any level
        for (var i = 26 * FrequencyHz; i < samples.Length; i++) samples[i] += 3;
        ShouldReadAllBut(new(FrequencyHz, samples, valid), 20, 26);
    }

    [Fact]
    public void Gap_OfATenthOfASecondBetweenBeats_CostsNoBeat()
    {
        var samples = Ecg.Samples();
        var valid = Enumerable.Repeat(true, samples.Length).ToArray();
        foreach (var beat in Ecg.BeatSeconds().Skip(5).Take(20))
        {
            var first = (int)((beat + 0.45) * FrequencyHz);
            samples.AsSpan(first, FrequencyHz / 10).Clear();
            valid.AsSpan(first, FrequencyHz / 10).Clear();
        }

        var output = EcgSession.Run(new(FrequencyHz, samples, valid));
        output.OfType<EpisodeOutput>().ShouldBeEmpty();
        BeatMatch.Of(Ecg.BeatSeconds(), Times(output)).ShouldBe(new BeatMatch(Ecg.BeatSeconds().Count, 0, 0));
    }

    [Fact]
    public void Recording_WhollyMissing_IsOneUnreadableSpanWithoutBeatOrRate()
    {
        var output = EcgSession.Run(new(FrequencyHz, new float[30 * FrequencyHz], new bool[30 * FrequencyHz]));
        output.OfType<EpisodeOutput>().ShouldHaveSingleItem().ShouldBe(new EpisodeOutput(0, 30, 30, EpisodeLabels.Unreadable));
        Times(output).ShouldBeEmpty();
        output.OfType<HeartRateOutput>().ShouldAllBe(r => r.HeartRateBpm == null);
    }

    [Fact]
    public void Pause_OfTwoSeconds_IsNotUnreadable()
    {
        var samples = Ecg.Samples();
        samples.AsSpan(20 * FrequencyHz, 2 * FrequencyHz).Clear();
        EcgSession.Run(new(FrequencyHz, samples)).OfType<EpisodeOutput>().ShouldBeEmpty();
    }

    private static void ShouldReadAllBut(Recording recording, double from, double to)
    {
        var output = EcgSession.Run(recording);
        var span = output.OfType<EpisodeOutput>().ShouldHaveSingleItem();
        span.Label.ShouldBe(EpisodeLabels.Unreadable);
        span.StartSeconds.ShouldBe(from, 2.0 / FrequencyHz);
        span.AtSeconds.ShouldBe(to, 2.0 / FrequencyHz);
        // A beat whose complex the span cuts may go either way.
        double[] Outside(IEnumerable<double> times) => [.. times.Where(t => t < from - 0.15 || t > to + 0.15)];
        var reference = Outside(Ecg.BeatSeconds());
        BeatMatch.Of(reference, Outside(Times(output))).ShouldBe(new BeatMatch(reference.Length, 0, 0));
        Times(output).ShouldAllBe(t => t < from + 0.2 || t > to - 0.2);
    }

    private static double[] Times(IReadOnlyList<OutputItem> output) => [.. output.OfType<BeatOutput>().Select(b => b.AtSeconds)];
}
