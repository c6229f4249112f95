using SaMD.Contracts;
using SaMD.Validation.Comparison;
using SaMD.Validation.Comparison.Classification;
using static SaMD.Validation.Tests.Comparison.Classification.Recordings;

namespace SaMD.Validation.Tests.Comparison.Classification;

public sealed class ClassificationComparerTests
{
    [Fact]
    public void Compare_Answers_StandInTheirCells()
    {
        var matrix = Compare(
            Answered("1", "A", "A"), Answered("2", "A", "poor-signal"), Answered("3", "A", "failed"), Answered("4", "N", "A"),
            Answered("5", "N", "low-rate"), Answered("6", "O", "high-rate"), Answered("7", "O", "undecided"), Answered("8", "~", "A"),
            Answered("9", "~", "poor-signal")).Matrix;
        matrix.Rows.ShouldBe(["N", "A", "O", "~"]);
        matrix.Columns.ShouldBe(["N", "A", "O", "poor-signal", "low-rate", "high-rate", "undecided", "failed"]);
        matrix.Cells.Select(static row => string.Join(' ', row)).ShouldBe(["0 1 0 0 1 0 0 0", "0 1 0 1 0 0 0 1", "0 0 0 0 0 1 1 0", "0 1 0 1 0 0 0 0"]);
        matrix.Inconclusive("A", InconclusiveReason.PoorSignal).ShouldBe(1);
        (matrix.Classified("A"), matrix.Inconclusive("A"), matrix.Failed("A"), matrix.Total("A")).ShouldBe((1, 1, 1, 3));
    }

    // What is too noisy for the reference is in no figure; what the algorithm called it is told.
    [Fact]
    public void LeftOutCalled_NoisyReferences_AreCountedWithTheirPositiveCalls() =>
        Compare(Answered("1", "~", "A"), Answered("2", "~", "N"), Answered("3", "~", "poor-signal"), Answered("4", "A", "A")).Matrix
            .LeftOutCalled("A").ShouldBe(new Ratio(1, 3));

    // A failure belongs to both ways, and is right in neither.
    [Theory]
    [InlineData(InconclusiveHandling.ClassifiableOnly, 2)]
    [InlineData(InconclusiveHandling.CountedAsWrong, 3)]
    public void Counted_Failure_IsNeverLeftOut(InconclusiveHandling handling, int expected)
    {
        var matrix = Compare(Answered("1", "A", "A"), Answered("2", "A", "failed"), Answered("3", "A", "undecided")).Matrix;
        matrix.Counted("A", handling).ShouldBe(expected);
        ClassificationMeasures.Sensitivity("A", handling).Terms(matrix).ShouldBe([1, expected]);
    }

    [Fact]
    public void Compare_NoRecording_GivesZeros() => Compare().Matrix.Cells.SelectMany(static row => row).ShouldAllBe(static count => count == 0);

    [Fact]
    public void Compare_UnknownLabels_AreRefusedByName()
    {
        Should.Throw<ArgumentException>(() => Compare(Answered("rec7", "X", "A"))).Message.ShouldBe(
            "Recording 'rec7': the reference label, 'X', is not among N, A, O, ~. List it as a class, or map it to one.");
        Should.Throw<ArgumentException>(() => Compare(Answered("rec8", "A", "~"))).Message.ShouldContain("'rec8': the class that the algorithm gave, '~'");
    }

    [Fact]
    public void Compare_RecordingTwice_IsRefused() =>
        Should.Throw<ArgumentException>(() => Compare(Answered("1", "A", "A"), Answered("1", "A", "N"))).Message.ShouldContain("'1' comes twice");

    [Fact]
    public void Compare_ClassAndReason_IsRefused() =>
        Should.Throw<ArgumentException>(() => Compare(new ClassifiedRecording("1", "A", "A", InconclusiveReason.LowRate, []))).Message.ShouldContain("only one");

    [Fact]
    public void Compare_UnknownReason_IsRefused() =>
        Should.Throw<ArgumentException>(() => Compare(new ClassifiedRecording("1", "A", null, (InconclusiveReason)9, []))).Message.ShouldContain("unknown reason (9)");

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Compare_ScoreNotFinite_IsRefused(double score) =>
        Should.Throw<ArgumentException>(() => Compare(Answered("1", "A", "A", new NamedValue("A", score)))).Message.ShouldContain("Score 'A' of recording '1'");

    [Theory]
    [InlineData("")]
    [InlineData("A,A")]
    [InlineData("A, ")]
    [InlineData("A,~")]
    public void Compare_BadClasses_AreRefused(string classes) => Should.Throw<ArgumentException>(
        () => ClassificationComparer.Compare([], new ClassificationSettings(classes.Split(',', StringSplitOptions.RemoveEmptyEntries), ["~"])));

    [Fact]
    public void Add_OtherClasses_IsRefused()
    {
        var one = Compare().Matrix;
        Should.Throw<ArgumentException>(() => one + ClassificationComparer.Compare([], new(["N", "A"], ["O", "~"])).Matrix);
        Should.Throw<ArgumentException>(() => one + ClassificationComparer.Compare([], new(["N", "A", "P"], ["~"])).Matrix);
    }

    [Fact]
    public void Matrix_UnknownLabel_IsRefused()
    {
        var matrix = Compare().Matrix;
        Should.Throw<ArgumentException>(() => matrix["A", "poor-signal"]).Message.ShouldContain("'poor-signal' is not a class");
        Should.Throw<ArgumentException>(() => matrix.Total("X")).Message.ShouldContain("'X' is not a reference label");
    }

    private static ClassificationComparison Compare(params ClassifiedRecording[] recordings) => ClassificationComparer.Compare(recordings, Strips);
}
