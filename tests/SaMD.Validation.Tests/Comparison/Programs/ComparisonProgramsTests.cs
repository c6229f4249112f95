using SaMD.Signals;
using SaMD.Signals.Formats.Wfdb;
using SaMD.TestKit;
using SaMD.Validation.Comparison.Programs;
using static SaMD.Validation.Tests.Comparison.Beats.Beat;

namespace SaMD.Validation.Tests.Comparison.Programs;

/// <summary>What the golden commands do not show: statuses and messages of wrong command lines and inputs, and our own options.</summary>
[Verifies("SRS-PLAT-001")]
public sealed class ComparisonProgramsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("samd-ec57-").FullName;

    // Normal beats at 80 000 and 82 000, then a ventricular one back at 81 000, by intervals of 32 bits: our writer refuses such a file.
    private static readonly byte[] Unsorted =
    [
        0x00, 0xEC, 0x01, 0x00, 0x80, 0x38, 0x00, 0x04,
        0x00, 0xEC, 0x00, 0x00, 0xD0, 0x07, 0x00, 0x04,
        0x00, 0xEC, 0xFF, 0xFF, 0x18, 0xFC, 0x00, 0x14,
        0x00, 0x00,
    ];

    public ComparisonProgramsTests()
    {
        File.WriteAllText(Path.Combine(_folder, "rec.hea"), "rec 0 250 200000\n");
        File.WriteAllText(Path.Combine(_folder, "unknown.hea"), "unknown 0 250\n");
        Write("rec.atr", Normal(80_000), Ventricular(81_000), Normal(82_000));
        Write("rec.tst", Normal(80_000), Normal(81_000), Normal(82_000));
        Write("rec.bad", new Annotation(90_000, AnnotationCode.Rhythm));
        Write("rec.twice", Normal(80_000), Ventricular(80_000), Normal(82_000));
        File.WriteAllBytes(Path.Combine(_folder, "rec.unsorted"), Unsorted);
        Write("rec.late", Normal(80_000), Normal(900_000));
        Write("rec.none");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("bxb -r rec -a atr tst -q", "bxb: unrecognized argument -q")]
    [InlineData("bxb -r rec -a atr", "bxb: 2 words must follow -a")]
    [InlineData("bxb -a atr tst", "bxb: give the record with -r")]
    [InlineData("rxr -r rec", "rxr: give the reference and the test annotator with -a")]
    [InlineData("mxm -r rec -a atr tst -m many", "mxm: -m takes a type of measurement, -128 to 127, not many")]
    [InlineData("epicmp -r rec -a atr tst", "epicmp: give at least one of -A, -V, -S, -S0, -S1")]
    [InlineData("bxb -r rec -a atr tst -f soon", "bxb: -f takes a time (5:0, 300, .15, s1000, e), not soon")]
    [InlineData("bxb -r rec -a atr tst -t 1:0", "bxb: improper interval specified")]
    [InlineData("bxb -r rec -a atr tst --mode best", "bxb: --mode is wfdb or corrected, not best")]
    [InlineData("sumstats", "sumstats: give one file")]
    public void Run_WrongCommandLine_EndsWithStatus1AndSaysWhy(string line, string message)
    {
        var (status, output, error) = Run(line);
        status.ShouldBe(1);
        output.ShouldBeEmpty();
        error.ShouldContain(message);
    }

    [Theory]
    [InlineData("bxb -r nothere -a atr tst", "nothere.hea: there is no such file")]
    [InlineData("bxb -r rec -a atr nothere", "rec.nothere: there is no such file")]
    [InlineData("epicmp -r rec -a bad tst -A -", "rec.bad: the rhythm annotation at sample 90000 has no text")]
    [InlineData("mxm -r rec -a atr tst", "mxm: no measurements of type 0 in either input file")]
    [InlineData("sumstats nothere", "nothere: there is no such file")]
    public void Run_InputThatCannotBeCompared_EndsWithStatus2AndNamesIt(string line, string message)
    {
        var (status, output, error) = Run(line);
        status.ShouldBe(2);
        output.ShouldBeEmpty();
        error.ShouldContain(message);
    }

    [Fact]
    public void Rxr_AnnotationsEndBeforeTheStart_EndsWithStatus2AndPrintsNothing()
    {
        Write("rec.early", Ventricular(100), Normal(300));
        Run("rxr -r rec -a early early -S -").ShouldBe((2, "", ""));
    }

    [Theory]
    [InlineData("atr", "none", "QRS sensitivity:   0.00% (0/3)")]
    [InlineData("none", "tst", "QRS sensitivity:      -  (0/0)")]
    [InlineData("atr", "late", "QRS sensitivity:  33.33% (1/3)")]
    [InlineData("unsorted", "unsorted", "QRS sensitivity: 100.00% (3/3)")]
    // Of two beats at one time each is the nearer rival of the other: the rule pairs the second of the reference with the first of the test.
    [InlineData("twice", "twice", "QRS sensitivity:  66.67% (2/3)")]
    public void Bxb_EmptyUnsortedDoubledOrLateFiles_AreComparedAsTheyAre(string reference, string test, string expected)
    {
        var (status, output, _) = Run($"bxb -r rec -a {reference} {test} -S -");
        status.ShouldBe(0);
        output.ShouldContain(expected);
    }

    [Fact]
    public void Bxb_TimesInSamplesAndToTheEnd_AreTheSameAsInMinutes() =>
        Run("bxb -r rec -a atr tst -f s75000 -t e").Output.ShouldBe(Run("bxb -r rec -a atr tst").Output);

    // A file whose times count at 500 Hz beside a record of 250 Hz: its times are halved.
    [Fact]
    public void Bxb_FileOfAnotherTimeResolution_IsComparedAtTheRecordsFrequency()
    {
        File.WriteAllBytes(Path.Combine(_folder, "rec.fast"), WfdbAnnotationWriter.Write([Normal(160_000), Normal(162_000), Normal(164_000)], 500));
        Run("bxb -r rec -a atr fast").Output.Replace("annotator: fast", "annotator: tst", StringComparison.Ordinal).ShouldBe(Run("bxb -r rec -a atr tst").Output);
    }

    [Fact]
    public void Bxb_ReportToFile_LeavesShutdownOnStandardOutputAndAppends()
    {
        var (_, output, _) = Run("bxb -r rec -a atr tst -S report");
        output.ShouldStartWith("  Beats missed in shutdown:");
        var once = File.ReadAllText(Path.Combine(_folder, "report"));
        Run("bxb -r rec -a atr tst -S report");
        File.ReadAllText(Path.Combine(_folder, "report")).ShouldBe(once + once);
    }

    [Fact]
    public void Tables_SecondRecord_GetsNoSecondHeading()
    {
        Run("bxb -r rec -a atr tst -l beats shutdown");
        Run("bxb -r rec -a atr tst -l beats shutdown");
        File.ReadAllLines(Path.Combine(_folder, "beats")).Count(static line => line.StartsWith("Record", StringComparison.Ordinal)).ShouldBe(1);
        File.ReadAllLines(Path.Combine(_folder, "beats")).Length.ShouldBe(3);
    }

    [Theory]
    [InlineData("bxb -r rec -a atr tst", "bxb: mode corrected differs from bxb (rr-error-unmatched)")]
    [InlineData("rxr -r rec -a atr tst", "rxr: mode corrected differs from rxr (runs-open-at-end)")]
    [InlineData("epicmp -r rec -a atr tst -A -", "epicmp: mode corrected differs from epicmp (episodes-unknown-length)")]
    public void Run_ModeCorrected_ListsTheDifferencesOnStandardError(string line, string expected)
    {
        Run(line).Error.ShouldBeEmpty();
        var (status, output, error) = Run(line + " --mode corrected");
        status.ShouldBe(0);
        output.ShouldNotBeEmpty();
        error.ShouldContain(expected);
    }

    [Fact]
    public void Run_RecordInAFolderOfTheWfdbPath_IsFound()
    {
        var elsewhere = Directory.CreateDirectory(Path.Combine(_folder, "elsewhere")).FullName;
        ComparisonPrograms.Run("bxb", "bxb -r rec -a atr tst".Split(' ')[1..], new ProgramContext(elsewhere, [_folder], TextWriter.Null, TextWriter.Null)).ShouldBe(0);
        ComparisonPrograms.Run("bxb", ["-r", "rec", "-a", "atr", "tst", "--data", ".."], new ProgramContext(elsewhere, [], TextWriter.Null, TextWriter.Null)).ShouldBe(0);
    }

    [Fact]
    public void FoldersOf_BlanksAndSeparators_GivesTheFolders() =>
        ProgramContext.FoldersOf($".  a{Path.PathSeparator}b").ShouldBe([".", "a", "b"]);

    [Fact]
    public void Run_UnknownProgram_SaysWhichThereAre()
    {
        using var error = new StringWriter();
        ComparisonPrograms.Run("bxc", [], new ProgramContext(_folder, [], TextWriter.Null, error)).ShouldBe(1);
        error.ToString().ShouldContain("bxb, rxr, mxm, epicmp, sumstats");
    }

    private (int Status, string Output, string Error) Run(string line)
    {
        using StringWriter output = new(), error = new();
        var words = line.Split(' ');
        var status = ComparisonPrograms.Run(words[0], words[1..], new ProgramContext(_folder, [], output, error));
        return (status, output.ToString(), error.ToString());
    }

    private void Write(string file, params Annotation[] annotations) => File.WriteAllBytes(Path.Combine(_folder, file), WfdbAnnotationWriter.Write(annotations));
}
