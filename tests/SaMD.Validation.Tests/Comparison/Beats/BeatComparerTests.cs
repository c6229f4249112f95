using SaMD.Signals;
using SaMD.TestKit;
using SaMD.Validation.Comparison.Beats;
using static SaMD.Validation.Tests.Comparison.Beats.Beat;

namespace SaMD.Validation.Tests.Comparison.Beats;

/// <summary>Single rules of the comparison, each with a case worked out by hand from the rule's words.</summary>
[Verifies("SRS-PLAT-001")]
public sealed class BeatComparerTests
{
    private const double SamplingFrequencyHz = 250;

    // 37 samples at 250 Hz.
    private static readonly BeatComparisonSettings FromStart = new(StartSeconds: 0, MatchWindowSeconds: 0.148);

    // The published case of the 2002 amendment: by closeness alone the first two beats tie and would not pair.
    [Fact]
    public void Compare_TieThatTheAmendmentResolves_PairsBothBeats() =>
        Pairs(Normals(96, 160), Normals(128, 185)).ShouldBe(["N96/n128", "N160/n185"]);

    [Fact]
    public void Compare_TieThatTheAmendmentResolves_TestFirst_PairsBothBeats() =>
        Pairs(Normals(128, 185), Normals(96, 160)).ShouldBe(["N128/n96", "N185/n160"]);

    [Fact]
    public void Compare_NextBeatIsNearer_LeavesTheFirstOut() =>
        Pairs(Normals(100), Normals(80, 95)).ShouldBe(["O/n80", "N100/n95"]);

    [Theory]
    [InlineData(37, "N1000/n1037")]
    [InlineData(-37, "N1000/n963")]
    public void Compare_DistanceOfTheWindow_Matches(int distance, string expected) =>
        Pairs(Normals(1000), Normals(1000 + distance)).ShouldBe([expected]);

    [Fact]
    public void Compare_DistanceBeyondTheWindow_IsMissedAndExtra() =>
        Pairs(Normals(1000), Normals(1038), ComparisonEnd.Recording, 2000).ShouldBe(["N1000/o", "O/n1038"]);

    [Fact]
    public void Compare_ExtraBeatsInReferenceFibrillation_AreNotCounted()
    {
        var comparison = Compare([Normal(100), FibrillationStart(200), Normal(300), FibrillationEnd(400), Normal(600)], Normals(100, 200, 310, 400, 600));
        Texts(comparison).ShouldBe(["N100/n100", "*/n200", "*/n310", "*/n400", "N600/n600"]);
        comparison.Matrix[BeatLabel.Normal, BeatLabel.Normal].ShouldBe(2);
        BeatStatistics.Of(comparison.Matrix).QrsPositivePredictivity.ShouldBe(new(2, 2));
    }

    [Fact]
    public void Compare_TestMarksFibrillation_GivesNoRelief() =>
        Pairs(Normals(100, 300, 600), [Normal(100), FibrillationStart(200), FibrillationEnd(400), Normal(600)])
            .ShouldBe(["N100/n100", "N300/o", "N600/n600"]);

    [Fact]
    public void Compare_FibrillationWithoutEnd_LastsForEver() =>
        Pairs([Normal(100), FibrillationStart(200), Normal(300)], Normals(100, 300, 5000), ComparisonEnd.Recording, 10_000)
            .ShouldBe(["N100/n100", "*/n300", "*/n5000"]);

    [Fact]
    public void Compare_MissedInMarkedShutdown_IsX() =>
        Pairs(Normals(100, 300, 500), [Normal(100), ShutdownStart(200), ShutdownEnd(400), Normal(500)])
            .ShouldBe(["N100/n100", "N300/x", "N500/n500"]);

    [Fact]
    public void Compare_ExtraInReferenceShutdown_IsX() =>
        Pairs([Normal(100), ShutdownStart(200), ShutdownEnd(400), Normal(500)], Normals(100, 300, 500))
            .ShouldBe(["N100/n100", "X/n300", "N500/n500"]);

    // A single mark: shutdown lasts from one window after the beat before to one window before the beat after, here 137 to 463.
    [Theory]
    [InlineData(137)]
    [InlineData(463)]
    public void Compare_MissedInShutdownOfASingleMark_IsX(long missed) =>
        Compare(Normals(100, missed, 500), [Normal(100), ShutdownStart(250), Normal(500)])
            .Pairs.Single(pair => pair.ReferenceSample == missed).TestLabel.ShouldBe(BeatLabel.Shutdown);

    [Theory]
    [InlineData(136)]
    [InlineData(464)]
    public void Compare_MissedJustOutsideShutdownOfASingleMark_IsO(long missed) =>
        Compare(Normals(100, missed, 500), [Normal(100), ShutdownStart(250), Normal(500)])
            .Pairs.Single(pair => pair.ReferenceSample == missed).TestLabel.ShouldBe(BeatLabel.Other);

    // Fibrillation from 200 to 300 stands before the mark: shutdown lasts from 337 to 563.
    [Theory]
    [InlineData(336, BeatLabel.Other)]
    [InlineData(337, BeatLabel.Shutdown)]
    public void Compare_ShutdownOfASingleMarkAfterFibrillation_StartsAtItsEnd(long missed, BeatLabel expected) =>
        Compare(Normals(100, missed, 600), [Normal(100), FibrillationStart(200), FibrillationEnd(300), ShutdownStart(400), Normal(600)])
            .Pairs.Single(pair => pair.ReferenceSample == missed).TestLabel.ShouldBe(expected);

    // 135 samples and half a second are 260; the single mark between 2000 and 2050 leaves no time between the margins, and takes none away.
    [Fact]
    public void Compare_ShutdownOfASingleMarkBetweenNearBeats_IsEmpty() =>
        Compare(Normals(100, 2000, 2050), [Normal(100), ShutdownStart(200), ShutdownEnd(335), Normal(2000), ShutdownStart(2020), Normal(2050)])
            .ShutdownSeconds.ShouldBe(1);

    // Three intervals stand before the beat that comes next: the first of them is forgotten.
    [Fact]
    public void Compare_ExtraBeats_AreLookedUpInTheTwoLatestShutdowns() =>
        Pairs(
            [Normal(100), ShutdownStart(200), ShutdownEnd(300), ShutdownStart(400), ShutdownEnd(500), ShutdownStart(600), ShutdownEnd(700), Normal(1000)],
            Normals(100, 250, 450, 650, 1000))
            .ShouldBe(["N100/n100", "O/n250", "X/n450", "X/n650", "N1000/n1000"]);

    [Fact]
    public void Compare_Shutdown_SecondsAreSummedWithHalfASecond() =>
        Compare(Normals(100, 2000), [Normal(100), ShutdownStart(200), ShutdownEnd(575), Normal(2000)]).ShutdownSeconds.ShouldBe((375 + 125) / 250);

    [Fact]
    public void Compare_ShutdownOpenAtTheEnd_LastsToTheEndOfTheComparison() =>
        Compare(Normals(100, 2000), [Normal(100), ShutdownStart(1000)], ComparisonEnd.Recording, 2500).ShutdownSeconds.ShouldBe((1500 + 125) / 250);

    [Fact]
    public void Compare_FlutterWaveOutsideFibrillation_IsAFalsePositiveWhereMatched()
    {
        var comparison = Compare([Normal(100), Flutter(400), Flutter(700)], Normals(100, 410));
        Texts(comparison).ShouldBe(["N100/n100", "O400/n410", "O700/o"]);
        BeatStatistics.Of(comparison.Matrix).QrsPositivePredictivity.ShouldBe(new(1, 2));
        BeatStatistics.Of(comparison.Matrix).QrsSensitivity.ShouldBe(new(1, 1));
    }

    // A test beat just before the start may pair with a reference beat just after it.
    [Fact]
    public void Compare_BeatsOnBothSidesOfTheStart_ArePaired() =>
        Pairs(Normals(900, 1005, 1300), Normals(905, 995, 1300), startSeconds: 4).ShouldBe(["N1005/n995", "N1300/n1300"]);

    // A test beat within one window after the start whose reference beat came before it is passed over.
    [Fact]
    public void Compare_UnmatchedTestBeatJustAfterTheStart_IsNotCounted() =>
        Pairs(Normals(990, 1300), Normals(700, 1001, 1300), startSeconds: 4).ShouldBe(["N1300/n1300"]);

    [Fact]
    public void Compare_BeatAfterTheEnd_MayPairWithOneBeforeIt() =>
        Pairs(Normals(100, 995), Normals(100, 1005), ComparisonEnd.Recording, 1000).ShouldBe(["N100/n100", "N995/n1005"]);

    [Fact]
    public void Compare_BeatsAfterTheEnd_AreNotScored() =>
        Pairs(Normals(100, 2000), Normals(100, 3000), ComparisonEnd.Recording, 1000).ShouldBe(["N100/n100"]);

    [Fact]
    public void Compare_UnknownLength_EndsWithTheReference() =>
        Pairs(Normals(100, 2000), Normals(100, 2000, 3000)).ShouldBe(["N100/n100", "N2000/n2000"]);

    [Fact]
    public void Compare_StopAtEither_EndsWithTheTest() =>
        Pairs(Normals(100, 2000, 3000), Normals(100, 2000), ComparisonEnd.Either, 10_000).ShouldBe(["N100/n100", "N2000/n2000"]);

    [Fact]
    public void Compare_NoTestBeats_MissesEveryReferenceBeat() => Pairs(Normals(100, 2000), []).ShouldBe(["N100/o", "N2000/o"]);

    [Fact]
    public void Compare_NoReferenceBeats_CountsEveryTestBeatAsExtra() =>
        Pairs([], Normals(100, 2000), ComparisonEnd.Recording, 3000).ShouldBe(["O/n100", "O/n2000"]);

    [Fact]
    public void Compare_BeatsAtTheFirstSample_ArePaired() => Pairs(Normals(0, 500), Normals(0, 500)).ShouldBe(["N0/n0", "N500/n500"]);

    // The start lies within one window of the first sample: there is no test beat before it that could take the reference beat away.
    [Fact]
    public void Compare_StartWithinOneWindowOfTheFirstSample_LosesNoBeat() =>
        Pairs(Normals(30, 500), Normals(100, 500), startSeconds: 0.1).ShouldBe(["N30/o", "O/n100", "N500/n500"]);

    // RR intervals 200, 300 against 210, 280: differences -10 and 20.
    [Fact]
    public void Compare_RrErrors_AreSummedOverEvents()
    {
        var errors = Compare(Normals(100, 300, 600), Normals(100, 310, 590)).RrErrors;
        (errors.SumOfSquares, errors.Count).ShouldBe((100 + 400, 2));
        errors.RootMeanSquareMilliseconds.ShouldBe(Math.Sqrt(250) * 4);
    }

    // No RR interval where shutdown starts at the beat before or later, but before the current beat.
    [Theory]
    [InlineData(100, 0)]
    [InlineData(599, 0)]
    [InlineData(600, 1)]
    public void Compare_ShutdownWithinAnRrInterval_HasNoRrError(long start, int expected) =>
        Compare(Normals(100, 600, 900), [Normal(100), ShutdownStart(start), ShutdownEnd(start), Normal(600)]).RrErrors.Count.ShouldBe(expected);

    // Two later shutdowns, met on the way to the next beat, make the one within the interval forgotten.
    [Fact]
    public void Compare_ShutdownWithinAnRrIntervalBeforeTheTwoLatest_IsForgotten()
    {
        Annotation[] test =
        [
            Normal(100), ShutdownStart(300), ShutdownEnd(310), Normal(600), ShutdownStart(700), ShutdownEnd(710), ShutdownStart(750),
            ShutdownEnd(760), Normal(900),
        ];
        Compare(Normals(100, 600), test).RrErrors.Count.ShouldBe(1);
    }

    [Fact]
    public void Compare_OneBeat_HasNoRrError() => Compare(Normals(100), Normals(100)).RrErrors.RootMeanSquareMilliseconds.ShouldBeNull();

    [Fact]
    public void Compare_RecordingShorterThanItsLearningPeriod_IsRefused() =>
        Should.Throw<ArgumentException>(() => BeatComparer.Compare([], [], SamplingFrequencyHz, 74_999, new BeatComparisonSettings()))
            .Message.ShouldBe("The scored period ends at sample 74999, before its start at sample 75000: give an earlier start.");

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Compare_SamplingFrequencyOutOfRange_IsRefused(double samplingFrequencyHz) =>
        Should.Throw<ArgumentOutOfRangeException>(() => BeatComparer.Compare([], [], samplingFrequencyHz, null, new BeatComparisonSettings()));

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Compare_StartOutOfRange_IsRefused(double seconds) =>
        Should.Throw<ArgumentOutOfRangeException>(() => BeatComparer.Compare([], [], SamplingFrequencyHz, null, new BeatComparisonSettings(seconds)));

    [Theory]
    [InlineData(360, 54)]
    [InlineData(250, 38)]
    [InlineData(128, 19)]
    [InlineData(257.5, 39)]
    public void Compare_Window_IsRoundedAsThePublishedTableSays(double samplingFrequencyHz, int window)
    {
        Matched(window).ShouldBe(1);
        Matched(window + 1).ShouldBe(0);

        long Matched(int distance) => BeatComparer.Compare(Normals(1000), Normals(1000 + distance), samplingFrequencyHz, null, new(StartSeconds: 0))
            .Matrix[BeatLabel.Normal, BeatLabel.Normal];
    }

    [Fact]
    public void Deviations_Protocol_AreNone() => new BeatComparisonSettings().Deviations().ShouldBeEmpty();

    [Fact]
    public void Deviations_EverySetting_AreNamed() =>
        new BeatComparisonSettings(120, 600, 0.05).Deviations().ShouldBe(
        [
            "scored from 120 s on, not from 300 s", "scored up to 600 s, not to the end of the recording", "beats match within 0.05 s, not within 0.15 s",
        ]);

    private static string[] Pairs(
        Annotation[] reference, Annotation[] test, ComparisonEnd end = ComparisonEnd.Recording, long? length = null, double startSeconds = 0) =>
        Texts(Compare(reference, test, end, length, startSeconds));

    private static BeatComparison Compare(
        Annotation[] reference, Annotation[] test, ComparisonEnd end = ComparisonEnd.Recording, long? length = null, double startSeconds = 0) =>
        BeatComparer.Compare(reference, test, SamplingFrequencyHz, length, FromStart with { End = end, StartSeconds = startSeconds });

    private static string[] Texts(BeatComparison comparison) => [.. comparison.Pairs.Select(static pair =>
        $"{BeatLabels.Letter(pair.ReferenceLabel)}{pair.ReferenceSample}/{char.ToLowerInvariant(BeatLabels.Letter(pair.TestLabel))}{pair.TestSample}")];
}
