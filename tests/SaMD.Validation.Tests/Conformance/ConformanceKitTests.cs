using SaMD.Adapters.Catalogue;
using SaMD.Contracts;
using SaMD.Files;
using SaMD.TestKit;
using SaMD.Validation.Conformance;

namespace SaMD.Validation.Tests.Conformance;

/// <summary>The kit against algorithms that break the contract in one way each: it finds that way, and no other.</summary>
[Verifies("SRS-PLAT-030")]
public sealed class ConformanceKitTests
{
    [Fact]
    public void Run_EveryBuiltInVersion_HoldsEverything()
    {
        foreach (var version in AlgorithmCatalogue.Read(Repository.Root, "algorithms/SaMD.Algorithms").Versions.Where(version => version.Manifest.Implementation == "managed"))
            ConformanceKit.Run(version, 0.25).Where(finding => finding.Outcome != ConformanceOutcome.Held).ShouldBeEmpty(version.Manifest.Name);
    }

    [Fact]
    public void Run_OneSetOfInputsOrAnother_HoldsEachToEverything()
    {
        var version = AlgorithmCatalogue.Read(Repository.Root, "algorithms/SaMD.Algorithms").Find("spo2@1.0.0")!;
        var checks = ConformanceKit.Run(version, 0.02).Select(finding => finding.Check).ToList();
        checks.Where(check => check.StartsWith("red-infrared/", StringComparison.Ordinal)).Count().ShouldBe(10);
        checks.Where(check => check.StartsWith("camera/", StringComparison.Ordinal)).Count().ShouldBe(10);
        checks.Count.ShouldBe(20);
    }

    [Fact]
    public void Run_SoundAlgorithm_HoldsEverything() =>
        Run(new Scripted((state, block, output) => state.EachSecond(block, (second, mean) => output.Add(new HeartRateOutput(second, second, mean == 0 ? null : 60 + mean, null)))))
            .ShouldAllBe(finding => finding.Outcome == ConformanceOutcome.Held);

    [Fact]
    public void Run_AnItemForEveryBlock_DependsOnTheBlockSize() =>
        NotHeld(new Scripted((_, block, output) => output.Add(new HeartRateOutput(block.EndSeconds, block.EndSeconds, null, null)))).ShouldBe(["block-size"]);

    [Fact]
    public void Run_ACounterOverSessions_IsNotDeterministic()
    {
        var calls = 0;

        NotHeld(new Scripted((_, _, _) => { }, output => output.Add(new HeartRateOutput(0, 0, null, calls++ % 2)))).ShouldContain("determinism");
    }

    [Fact]
    public void Run_ReportedBeforeTheSamplesItRestsOn_SeesTheFuture() =>
        // The mean of a second, reported as if it had been known before the second began.
        NotHeld(new Scripted((state, block, output) => state.EachSecond(block, (second, mean) =>
        {
            if (second > 1) output.Add(new HeartRateOutput(second - 1, second - 1, mean == 0 ? null : 60 + mean, null));
        }))).ShouldBe(["causality"]);

    [Fact]
    public void Run_LaterThanDeclared_BreaksItsLatency() =>
        NotHeld(new Scripted((state, block, output) => state.EachSecond(block, (second, mean) =>
        {
            if (second > 3) output.Add(new HeartRateOutput(second - 3, second, null, null));
        }))).ShouldBe(["latency"]);

    [Fact]
    public void Run_AllBeatsAtTheEnd_BreaksItsLatency() =>
        // The last second is known within the 2 s that are declared; the others were known long before.
        NotHeld(AtTheEnd(_ => true)).ShouldBe(["latency"]);

    [Fact]
    public void Run_AtTheEndWhatWasNotDueBefore_HoldsItsLatency() => NotHeld(AtTheEnd(second => second > 57.5)).ShouldBeEmpty();

    [Fact]
    public void Run_AClassOfTheRecordingAtItsEnd_HoldsItsLatency() =>
        NotHeld(new Scripted((_, _, _) => { }, output => output.Add(new ClassificationOutput(0, 0, null, InconclusiveReason.Undecided, [], [])), "classification")).ShouldBeEmpty();

    [Fact]
    public void Run_AlwaysAnAnswer_AnswersNothingToo() =>
        NotHeld(new Scripted((_, _, _) => { }, output => output.Add(new ClassificationOutput(0, 0, "sinus-rhythm", null, [], [])), "classification"))
            .ShouldBe(["empty-input", "missing-input"]);

    [Fact]
    public void Run_DividesByWhatIsNotThere_FailsOnMissingInput()
    {
        var findings = Run(new Scripted((_, block, _) =>
        {
            if (block[0].Samples.Length > 0 && !block[0].Valid.IsEmpty && !block[0].Valid.Contains(true)) throw new DivideByZeroException("no valid sample");
        }));

        var finding = findings.Single(finding => finding.Outcome == ConformanceOutcome.NotHeld && finding.Check == "missing-input");
        finding.Detail.ShouldContain("no valid sample");
    }

    // Rates of whole seconds, of which some are kept until the input ends.
    private static Scripted AtTheEnd(Func<double, bool> isKept) => new(
        (state, block, output) => state.EachSecond(block, (second, mean) =>
        {
            var item = new HeartRateOutput(second, second, mean == 0 ? null : 60 + mean, null);
            if (isKept(second)) state.Kept.Add(item);
            else output.Add(item);
        }),
        atEnd: (state, output) =>
        {
            foreach (var item in state.Kept) output.Add(item with { ReportedAtSeconds = state.EndSeconds });
        });

    private static List<string> NotHeld(Scripted algorithm) => [.. Run(algorithm).Where(finding => finding.Outcome == ConformanceOutcome.NotHeld).Select(finding => finding.Check)];

    private static IReadOnlyList<ConformanceFinding> Run(Scripted algorithm)
    {
        var manifest = new AlgorithmManifest(
            "scripted", "1.0.0", "Scripted", "Test", "managed", [new AlgorithmInput("ecg", null, "mV", 100, 500, false)], [new AlgorithmOutputKind(algorithm.Kind, null, null)],
            2, AlgorithmParameters.None, null, [], "scripted", new SourcePlace("algorithm.yaml"));
        return ConformanceKit.Run(new AlgorithmVersion(manifest, algorithm), 0.1);
    }

    private sealed class Scripted(Action<State, SignalBlock, ICollection<OutputItem>> process, Action<ICollection<OutputItem>>? finish = null, string kind = "heart-rate", Action<State, ICollection<OutputItem>>? atEnd = null) : IAlgorithm
    {
        public string Kind { get; } = kind;

        public IAlgorithmSession Open(SessionDescription description) => new Session(process, (state, output) =>
        {
            finish?.Invoke(output);
            atEnd?.Invoke(state, output);
        }, new State(description.Inputs[0].SamplingFrequencyHz));
    }

    private sealed class Session(Action<State, SignalBlock, ICollection<OutputItem>> process, Action<State, ICollection<OutputItem>> finish, State state) : IAlgorithmSession
    {
        public void Process(SignalBlock block, ICollection<OutputItem> output) => process(state, block, output);

        public void Finish(ICollection<OutputItem> output) => finish(state, output);

        public void Dispose()
        {
        }
    }

    /// <summary>Means of whole seconds, whatever the blocks; the second is known with the first sample after it.</summary>
    private sealed class State(double frequencyHz)
    {
        private double _sum;
        private long _count;

        public List<HeartRateOutput> Kept { get; } = [];

        public double EndSeconds { get; private set; }

        public void EachSecond(SignalBlock block, Action<double, double> use)
        {
            var samples = block[0];
            EndSeconds = block.EndSeconds;
            for (var i = 0; i < samples.Samples.Length; i++)
            {
                if (_count > 0 && _count % (long)frequencyHz == 0)
                {
                    use(_count / frequencyHz, Math.Round(Math.Abs(_sum / frequencyHz), 6));
                    _sum = 0;
                }
                _sum += samples.Samples[i];
                _count++;
            }
        }
    }
}
