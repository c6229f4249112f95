using FsCheck;
using FsCheck.Fluent;
using SaMD.Signals;
using SaMD.TestKit;
using SaMD.Validation.Comparison.Beats;

namespace SaMD.Validation.Tests.Comparison.Beats;

/// <summary>What holds for every pair of files.</summary>
[Verifies("SRS-PLAT-001")]
public sealed class BeatComparerProperties
{
    private const double SamplingFrequencyHz = 250;
    private const long Start = 1000;
    private const long Window = 38;

    [Fact]
    public void Compare_FileWithItself_IsAllDiagonal() => Prop.ForAll(BeatFiles.Any, static files =>
    {
        var matrix = Compare(files.Reference, files.Reference).Matrix;
        for (var row = BeatLabel.Normal; row <= BeatLabel.Shutdown; row++)
            matrix.RowTotal(row).ShouldBe(row < BeatLabel.Other ? matrix[row, row] : 0);
        for (var row = BeatLabel.Normal; row < BeatLabel.Other; row++)
            matrix[row, row].ShouldBe(Scored(files.Reference).Count(beat => BeatLabels.Of(beat.Code) == row));
    }).Check(BeatFiles.Settings);

    [Fact]
    public void Compare_EverythingLater_CountsTheSame() => Prop.ForAll(BeatFiles.Any, Arb.From(Gen.Choose(1, 100_000)), static (files, shift) =>
    {
        var before = Compare(files.Reference, files.Test);
        var after = Compare(Shifted(files.Reference, shift), Shifted(files.Test, shift), Start + shift);
        after.Matrix.ShouldBe(before.Matrix);
        (after.RrErrors, after.ShutdownSeconds).ShouldBe((before.RrErrors, before.ShutdownSeconds));
        after.Pairs.ShouldBe(before.Pairs.Select(pair =>
            pair with { ReferenceSample = pair.ReferenceSample + shift, TestSample = pair.TestSample + shift }));
    }).Check(BeatFiles.Settings);

    [Fact]
    public void Compare_ReferenceBeats_AreEachScoredOnce() => Prop.ForAll(BeatFiles.Any, static files =>
        Compare(files.Reference, files.Test).Pairs.Where(static pair => pair.ReferenceSample is not null)
            .Select(static pair => (pair.ReferenceSample!.Value, pair.ReferenceLabel))
            .ShouldBe(Scored(files.Reference).Select(static beat => (beat.Sample, BeatLabels.Of(beat.Code)))))
        .Check(BeatFiles.Settings);

    [Fact]
    public void Compare_TestBeats_AreEachScoredOnce() => Prop.ForAll(BeatFiles.Any, static files =>
    {
        // To the end of the recording, so that no test beat is left at its end.
        var scored = Compare(files.Reference, files.Test, length: 1_000_000).Pairs.Where(static pair => pair.TestSample is not null)
            .Select(static pair => pair.TestSample!.Value).ToArray();
        var beats = files.Test.Where(static annotation => BeatLabels.IsBeat(annotation.Code)).Select(static beat => beat.Sample).ToArray();
        scored.ShouldBe(beats[^scored.Length..]);
        scored.Length.ShouldBeGreaterThanOrEqualTo(beats.Count(static sample => sample > Start + Window));
        scored.ShouldAllBe(static sample => sample >= Start - Window);
    }).Check(BeatFiles.Settings);

    [Fact]
    public void Compare_Matrix_HoldsEveryCountedEventOnce() => Prop.ForAll(BeatFiles.Any, static files =>
    {
        var comparison = Compare(files.Reference, files.Test);
        var statistics = BeatStatistics.Of(comparison.Matrix);
        for (var row = BeatLabel.Normal; row < BeatLabel.Other; row++)
            comparison.Matrix.RowTotal(row).ShouldBe(comparison.Pairs.Count(pair => pair.ReferenceLabel == row));
        statistics.QrsSensitivity.Denominator.ShouldBe(comparison.Pairs.Count(static pair => pair.ReferenceLabel < BeatLabel.Other));
        statistics.QrsPositivePredictivity.Denominator.ShouldBe(comparison.Pairs.Count(static pair =>
            pair.TestLabel < BeatLabel.Other && pair.ReferenceLabel != BeatLabel.Fibrillation));
        statistics.QrsSensitivity.Numerator.ShouldBe(statistics.QrsPositivePredictivity.Numerator);
    }).Check(BeatFiles.Settings);

    [Fact]
    public void Compare_MatchedPairs_LieWithinTheWindow() => Prop.ForAll(BeatFiles.Any, static files =>
        Compare(files.Reference, files.Test).Pairs.Where(static pair => pair.IsMatched)
            .ShouldAllBe(static pair => Math.Abs(pair.ReferenceSample!.Value - pair.TestSample!.Value) <= Window))
        .Check(BeatFiles.Settings);

    [Fact]
    public void Strata_OfEveryRule_SumToTheWhole() => Prop.ForAll(BeatFiles.Any, static files =>
    {
        var comparison = Compare(files.Reference, files.Test);
        foreach (var rule in BeatStrata.Of(comparison, files.Reference).GroupBy(static stratum => stratum.Stratum.Split('=')[0]))
            BeatMatrix.Sum(rule.Select(static stratum => stratum.Matrix)).ShouldBe(comparison.Matrix, rule.Key);
    }).Check(BeatFiles.Settings);

    private static BeatComparison Compare(Annotation[] reference, Annotation[] test, long start = Start, long? length = null) =>
        BeatComparer.Compare(reference, test, SamplingFrequencyHz, length, new BeatComparisonSettings(start / SamplingFrequencyHz));

    private static Annotation[] Shifted(Annotation[] annotations, int shift) =>
        [.. annotations.Select(annotation => annotation with { Sample = annotation.Sample + shift })];

    // The reference beats from the start on. The files have no beat within fibrillation.
    private static IEnumerable<Annotation> Scored(Annotation[] annotations) =>
        annotations.Where(static annotation => BeatLabels.IsBeat(annotation.Code) && annotation.Sample >= Start);
}
