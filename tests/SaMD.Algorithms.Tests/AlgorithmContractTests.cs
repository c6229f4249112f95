using FsCheck;
using FsCheck.Fluent;
using SaMD.Contracts;

namespace SaMD.Algorithms.Tests;

/// <summary>What every algorithm version must keep, whatever it computes. One derived class per version.</summary>
public abstract class AlgorithmContractTests
{
    /// <summary>A new instance of the version under test.</summary>
    protected abstract IAlgorithm Create();

    /// <summary>The inputs and parameters to open it on, at a sampling frequency that it declares.</summary>
    protected abstract SessionDescription Describe(double samplingFrequencyHz);

    /// <summary>The latency that its <c>algorithm.yaml</c> declares.</summary>
    protected abstract double LatencySeconds { get; }

    /// <summary>Sampling frequencies to try, within what it declares.</summary>
    protected abstract IReadOnlyList<double> SamplingFrequenciesHz { get; }

    /// <summary>A plausible recording with noise, artefacts and missing samples.</summary>
    private protected abstract Recording Make(double samplingFrequencyHz, double seconds, uint seed);

    [Fact]
    public void Output_AnyBlockLengths_IsTheSame() => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<PositiveInt>(),
        seed =>
        {
            var recording = Any(seed.Get);
            var lengths = new Noise((uint)seed.Get);
            var longest = Math.Pow(4, seed.Get % 7);
            var cut = Run(recording, () => (int)(longest * lengths.NextUniform()) + (lengths.NextUniform() < 0.1 ? 0 : 1));
            cut.ShouldBe(Run(recording));
        }));

    [Fact]
    public void Output_BlocksOfOneSample_IsTheSame()
    {
        var recording = Make(SamplingFrequenciesHz[0], 20, 7);
        Run(recording, () => 1).ShouldBe(Run(recording));
    }

    [Fact]
    public void Output_RunTwice_IsTheSame()
    {
        foreach (var frequency in SamplingFrequenciesHz)
        {
            var recording = Make(frequency, 25, 3);
            Run(recording).ShouldBe(Run(recording));
        }
    }

    [Fact]
    public void Output_LaterSamplesChange_WhatWasReportedBeforeStays() => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<PositiveInt>(),
        seed =>
        {
            var recording = Any(seed.Get);
            var random = new Noise((uint)seed.Get + 1);
            var cut = (int)(random.NextUniform() * recording.Samples.Length);
            var changed = recording with { Samples = [.. recording.Samples.Select((s, i) => i < cut ? s : (float)(5 * random.Next()))] };
            var until = cut / recording.SamplingFrequencyHz;
            Run(changed).Where(i => i.ReportedAtSeconds < until).ShouldBe(Run(recording).Where(i => i.ReportedAtSeconds < until));
        }));

    [Fact]
    public void Output_AnyRecording_IsInOrderFiniteAndWithinTheDeclaredLatency()
    {
        foreach (var recording in Recordings())
        {
            var output = Run(recording);
            output.Select(i => i.ReportedAtSeconds).ShouldBeInOrder();
            output.ShouldAllBe(i => i.AtSeconds >= 0 && i.AtSeconds <= i.ReportedAtSeconds && i.ReportedAtSeconds <= recording.Seconds);
            output.OfType<BeatOutput>().Select(i => i.AtSeconds).ShouldBeInOrder();
            output.OfType<BeatOutput>().Select(i => i.AtSeconds).ShouldBeUnique();
            output.ShouldAllBe(i => i is EpisodeOutput || i.ReportedAtSeconds - i.AtSeconds <= LatencySeconds);
            output.OfType<EpisodeOutput>().ShouldAllBe(e => e.StartSeconds >= 0 && e.StartSeconds <= e.AtSeconds);
            output.OfType<HeartRateOutput>().ShouldAllBe(r => r.HeartRateBpm == null || (double.IsFinite(r.HeartRateBpm.Value) && r.HeartRateBpm > 0));
            output.OfType<HeartRateOutput>().ShouldAllBe(r => r.Confidence == null || (r.Confidence >= 0 && r.Confidence <= 1));
        }
    }

    [Fact]
    public void Process_BlockOutOfOrder_Throws()
    {
        var recording = Make(SamplingFrequenciesHz[0], 5, 1);
        using var session = Create().Open(Describe(recording.SamplingFrequencyHz));
        Should.Throw<ArgumentException>(() => session.Process(SessionRunner.Block(recording, 10, 20), []));
    }

    [Fact]
    public void Open_NoInput_Throws() =>
        Should.Throw<ArgumentException>(() => Create().Open(Describe(SamplingFrequenciesHz[0]) with { Inputs = [] }));

    private Recording Any(int seed) =>
        Make(SamplingFrequenciesHz[seed % SamplingFrequenciesHz.Count], 6 + seed % 17, (uint)seed);

    private IEnumerable<Recording> Recordings()
    {
        foreach (var frequency in SamplingFrequenciesHz)
        {
            yield return Make(frequency, 40, 5);
            yield return new(frequency, []);
            yield return new(frequency, [1]);
            yield return new(frequency, new float[(int)(0.3 * frequency)]);
            yield return new(frequency, new float[(int)(30 * frequency)]);
            yield return new(frequency, new float[(int)(30 * frequency)], new bool[(int)(30 * frequency)]);
            yield return new(frequency, [.. Enumerable.Range(0, (int)(30 * frequency)).Select(i => i % 2 == 0 ? float.MaxValue : float.MinValue)]);
            yield return new(frequency, [.. Enumerable.Range(0, (int)(30 * frequency)).Select(i => i / (int)frequency % 2 == 0 ? 5f : -5f)]);
        }

        yield return Make(SamplingFrequenciesHz[0], 3600, 11);
    }

    private IReadOnlyList<OutputItem> Run(Recording recording) =>
        [.. SessionRunner.Run(Create(), Describe(recording.SamplingFrequencyHz), recording).Select(ByValue)];

    private IReadOnlyList<OutputItem> Run(Recording recording, Func<int> nextLength) =>
        [.. SessionRunner.Run(Create(), Describe(recording.SamplingFrequencyHz), recording, nextLength).Select(ByValue)];

    // Lists compare by reference: what they hold is moved to where it is compared.
    private static OutputItem ByValue(OutputItem item) => item is ClassificationOutput rhythm
        ? rhythm with { Label = $"{rhythm.Label} {string.Join(' ', rhythm.Scores.Concat(rhythm.Features))}", Scores = [], Features = [] }
        : item;
}
