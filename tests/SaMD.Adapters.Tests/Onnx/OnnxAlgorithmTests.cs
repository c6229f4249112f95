using SaMD.Adapters.Sessions;
using SaMD.Contracts;
using SaMD.TestKit;

namespace SaMD.Adapters.Tests.Onnx;

/// <summary>Declared networks whose answers are closed forms: vectors/make.py says which.</summary>
public sealed class OnnxAlgorithmTests
{
    private const string Means = """
        model: model.onnx
        window: { samples: 100, stride-samples: 50 }
        tensors: { signal: signal, output: answer }
        answer: { kind: heart-rate, scale: 0.5, offset: 10, confidence-from: 1, no-reading-below: 0.4 }
        """;

    private const string MeanAndValidity = """
        model: model.onnx
        window: { samples: 50, batch: 4 }
        tensors: { signal: signal, validity: validity, output: answer }
        answer:
          kind: classification
          undecided-below: 0.55
          classes:
            - { label: sinus-rhythm, weight: 2 }
            - { inconclusive: poor-signal }
        """;

    private static float[] Ramp(int count) => [.. Enumerable.Range(0, count).Select(k => (float)k)];

    private static float[] Constant(int count, float value) => [.. Enumerable.Repeat(value, count)];

    [Fact]
    [Verifies("SRS-PLAT-029")]
    public void Run_MeanOfARamp_IsTheMiddleOfEveryWindowAndTheLastOneEndsWithTheRecording()
    {
        using var scene = new OnnxScene("means", Means);

        var items = scene.Run(100, 1000, Ramp(230), Constant(230, 0.75f)).Cast<HeartRateOutput>().ToList();

        items.Select(item => item.AtSeconds).ShouldBe([0.99, 1.49, 1.99, 2.29]);
        // The mean of start … start + 99 is start + 49.5; halved, and 10 more.
        items.Select(item => item.HeartRateBpm!.Value).ShouldBe([34.75, 59.75, 84.75, 99.75]);
        items.ShouldAllBe(item => item.Confidence == 0.75);
    }

    [Fact]
    public void Run_ConfidenceBelowTheLimit_GivesNoReading()
    {
        using var scene = new OnnxScene("means", Means);

        var item = scene.Run(100, 1000, Ramp(100), Constant(100, 0.25f)).ShouldHaveSingleItem().ShouldBeOfType<HeartRateOutput>();

        (item.HeartRateBpm, item.Confidence).ShouldBe((null, 0.25));
    }

    [Theory]
    [InlineData("means", 1)]
    [InlineData("means", 7)]
    [InlineData("means", 99)]
    [InlineData("means", 100)]
    [InlineData("means", 640)]
    [InlineData("any_batch", 33)]
    [Verifies("SRS-PLAT-029")]
    public void Run_AnyBlockSize_GivesTheSameItems(string model, int framesPerBlock)
    {
        using var scene = new OnnxScene(model, Means.Replace("window:", "resample: { to-hz: 100, pass-hz: 40, half-width-seconds: 0.1 }\nfilters: [{ kind: high-pass, frequency-hz: 0.5 }]\nnormalise: { scale: standard, clip: 3 }\nwindow:", StringComparison.Ordinal)
            .Replace("confidence-from: 1, no-reading-below: 0.4", "scale: 1", StringComparison.Ordinal).Replace("scale: 0.5, ", "", StringComparison.Ordinal));
        var inputs = new[] { Waves(1500, 360, 1.3), Waves(1500, 360, 4.1) };
        inputs[0].AsSpan(400, 90).Fill(float.NaN);

        var whole = scene.Run(360, 100_000, inputs);
        var parts = scene.Run(360, framesPerBlock, inputs);

        whole.Count.ShouldBe(8);
        parts.ShouldBe(whole);
        parts.SkipLast(1).ShouldAllBe(item => item.ReportedAtSeconds > item.AtSeconds && item.ReportedAtSeconds < item.AtSeconds + 0.11);
    }

    [Fact]
    public void Run_FutureSamplesChanged_LeavesWhatWasReportedBefore()
    {
        using var scene = new OnnxScene("means", Means);
        var changed = Ramp(600);
        changed.AsSpan(350).Fill(999);

        var items = scene.Run(100, 64, Ramp(600), Constant(600, 0.75f)).Where(item => item.ReportedAtSeconds < 3.5);

        scene.Run(100, 64, changed, Constant(600, 0.75f)).Where(item => item.ReportedAtSeconds < 3.5).ShouldBe(items);
    }

    [Fact]
    public void Run_ShortRecording_IsPaddedAndMarkedAsNotValid()
    {
        using var scene = new OnnxScene("mean_and_validity", MeanAndValidity, "classification", inputs: 1);

        var item = scene.Run(10, 1000, Constant(20, 0.5f)).ShouldHaveSingleItem().ShouldBeOfType<ClassificationOutput>();

        // 20 of 50 samples: mean 0.2, valid 0.4. With weights 2 and 1 both stand at 0.4; the first wins with a share of one half.
        item.Scores.ShouldBe([new NamedValue("sinus-rhythm", 0.2), new NamedValue("poor-signal", 0.4)]);
        (item.Label, item.Inconclusive).ShouldBe((null, InconclusiveReason.Undecided));
    }

    [Theory]
    [InlineData(1, "sinus-rhythm", null)]
    [InlineData(0.4f, null, InconclusiveReason.PoorSignal)]
    public void Run_Classification_TakesTheLargestWeightedMeanOverAllWindows(float value, string? label, InconclusiveReason? reason)
    {
        using var scene = new OnnxScene("mean_and_validity", MeanAndValidity, "classification", inputs: 1);

        // Seven windows of 50 samples: a full batch of four, and one padded to four.
        var item = scene.Run(10, 33, Constant(350, value)).ShouldHaveSingleItem().ShouldBeOfType<ClassificationOutput>();

        item.Scores[1].Value.ShouldBe(1);
        item.Scores[0].Value.ShouldBe(value, 1e-4);
        (item.Label, item.Inconclusive).ShouldBe((label, reason));
        item.Features.ShouldContain(new NamedValue("windows", 7));
    }

    [Fact]
    public void Run_EmptyRecording_IsInconclusive()
    {
        using var scene = new OnnxScene("mean_and_validity", MeanAndValidity, "classification", inputs: 1);

        scene.Run(10, 33, Constant(0, 0)).ShouldHaveSingleItem().ShouldBeOfType<ClassificationOutput>().Inconclusive.ShouldBe(InconclusiveReason.PoorSignal);
    }

    [Fact]
    public void Run_WindowsWithoutSamples_AreNotGivenToTheModel()
    {
        using var series = new OnnxScene("means", Means);
        using var classes = new OnnxScene("mean_and_validity", MeanAndValidity, "classification", inputs: 1);

        series.Run(100, 64, Constant(250, float.NaN), Constant(250, 1)).Cast<HeartRateOutput>().ShouldAllBe(item => item.HeartRateBpm == null && item.Confidence == null);
        var partly = Constant(350, 1);
        partly.AsSpan(0, 126).Fill(float.NaN);
        // Of the first three windows of 50 samples the third has 24 that are valid: fewer than half.
        classes.Run(10, 64, partly).ShouldHaveSingleItem().ShouldBeOfType<ClassificationOutput>().Features.ShouldContain(new NamedValue("windows", 4));
    }

    [Theory]
    [InlineData("not_a_number", "no finite number")]
    [InlineData("fails_when_run", "GatherElements")]
    [Verifies("SRS-PLAT-029")]
    public void Run_ModelThatFails_IsAFailureOfTheAlgorithmOnThatRecording(string model, string said)
    {
        using var scene = new OnnxScene(model, Means);
        var version = scene.Version();

        for (var i = 0; i < 2; i++)
            Should.Throw<AlgorithmFailureException>(() => OnnxScene.Run(version, 100, 1000, Ramp(100), Constant(100, 1))).Message.ShouldContain(said);
    }

    private static float[] Waves(int count, double frequencyHz, double waveHz) =>
        [.. Enumerable.Range(0, count).Select(k => (float)(Math.Sin(2 * Math.PI * waveHz * k / frequencyHz) + (0.0002 * k)))];
}
