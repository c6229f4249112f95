using System.Globalization;
using SaMD.Contracts;
using SaMD.Requirements;
using SaMD.Signals;
using SaMD.TestKit;
using SaMD.Validation.Comparison.Episodes;
using SaMD.Validation.Execution;
using SaMD.Validation.Planning;
using SaMD.Validation.Tests.Comparison.Beats;

namespace SaMD.Validation.Tests.Execution;

/// <summary>
/// What runs and episodes of a recording add to their endpoints. The oracle is the line of the recording in the tables of rxr and epicmp 10.7.0,
/// on the annotations of the recordings and of made-up test annotators.
/// </summary>
[Verifies("SRS-PLAT-001")]
public sealed class Ec57ContributionTests
{
    [Theory]
    [InlineData("visible.ptb.rxrL", "runs.", 1)]
    [InlineData("visible.ptb.rxrLs", "runs.sve-", 2)]
    public void Runs_EveryRecordOfMitdb_AddWhatRxrCounts(string table, string prefix, int headingLines)
    {
        var folder = Path.Combine(RealData.Folder("golden"), "mitdb");
        var lines = File.ReadAllLines(Path.Combine(folder, table))[headingLines..];
        foreach (var fields in lines.Select(Fields))
        {
            var record = GoldenRecord.Open(Path.Combine(folder, fields[0]), fields[0]);
            var comparison = Compare("runs", null, record, new AlgorithmOutput(record.SamplingFrequencyHz, record.Annotations("ptb"), null));
            string[] names = ["couplet-sensitivity", "couplet-positive-predictivity", "short-sensitivity", "short-positive-predictivity", "long-sensitivity", "long-positive-predictivity"];
            for (var i = 0; i < names.Length; i++)
                Terms(comparison, prefix + names[i]).ShouldBe([Number(fields[(2 * i) + 1]), Number(fields[(2 * i) + 1]) + Number(fields[(2 * i) + 2])], $"{fields[0]} {names[i]}");
        }

        lines.Length.ShouldBe(24);
    }

    [Fact]
    public void Episodes_EveryRecordOfAfdb_AddWhatEpicmpCounts()
    {
        var folder = Path.Combine(RealData.Folder("golden"), "afdb");
        var lines = File.ReadAllLines(Path.Combine(folder, "visible.afp.epAL"))[2..];
        foreach (var fields in lines.Select(Fields))
        {
            var record = GoldenRecord.Open(Path.Combine(folder, fields[0]), fields[0]);
            var frequency = record.SamplingFrequencyHz;
            var found = EpisodeTrack.Read(record.Annotations("afp"), EpisodeKind.AtrialFibrillation, record.LengthSamples ?? 0)
                .Select(episode => new EpisodeOutput(episode.Start / frequency, episode.End / frequency, episode.End / frequency, EpisodeLabels.AtrialFibrillation));
            var comparison = Compare("episodes", EpisodeLabels.AtrialFibrillation, record, new AlgorithmOutput(frequency, null, null) { Episodes = [.. found] });

            Terms(comparison, "episodes.sensitivity").ShouldBe([Number(fields[1]), Number(fields[1]) + Number(fields[2])], fields[0]);
            Terms(comparison, "episodes.positive-predictivity").ShouldBe([Number(fields[3]), Number(fields[3]) + Number(fields[4])], fields[0]);
            Duration("episodes.duration-sensitivity", fields[7], fields[9]);
            Duration("episodes.duration-positive-predictivity", fields[8], fields[10]);

            void Duration(string endpoint, string percent, string duration)
            {
                var terms = Terms(comparison, endpoint);
                terms[1].ShouldBe(Seconds(duration), 0.0005001, fields[0]);
                if (percent == "-") terms[1].ShouldBe(0);
                else ((long)((100 * terms[0] / terms[1]) + 0.5)).ShouldBe((long)Number(percent), fields[0]);
            }
        }

        lines.Length.ShouldBe(13);
    }

    // Three episodes, two of which overlap: rhythm annotations cannot say so, and the end of the first would end both.
    [Fact]
    public void Episodes_OverlappingOutputs_AreJoinedAndSaidSo()
    {
        var record = new GoldenRecord("", "made-up", 1, 1000);
        Annotation[] reference = [new(100, AnnotationCode.Rhythm, Auxiliary: "(AFIB"), new(300, AnnotationCode.Rhythm, Auxiliary: "(N")];
        EpisodeOutput[] episodes = [Episode(100, 200), Episode(150, 300), Episode(500, 600)];
        var comparison = Compare("episodes", EpisodeLabels.AtrialFibrillation, record, new AlgorithmOutput(1, null, null) { Episodes = episodes }, reference, startSeconds: 0);

        Terms(comparison, "episodes.sensitivity").ShouldBe([1, 1]);
        Terms(comparison, "episodes.positive-predictivity").ShouldBe([1, 2]);
        Terms(comparison, "episodes.duration-sensitivity").ShouldBe([200, 200]);
        Terms(comparison, "episodes.duration-positive-predictivity").ShouldBe([200, 300]);
        comparison.Notes.ShouldBe(["3 episodes of atrial-fibrillation overlap in part: they were joined to 2"]);
    }

    private static EpisodeOutput Episode(double from, double to) => new(from, to, to, EpisodeLabels.AtrialFibrillation);

    private static RecordingComparison Compare(
        string comparator, string? label, GoldenRecord record, AlgorithmOutput output, IReadOnlyList<Annotation>? reference = null, double startSeconds = 300)
    {
        var known = Comparators.Find(comparator);
        var settings = new ComparisonSettings(comparator, known.Mode, startSeconds, null, known.MatchWindowSeconds, 0, 0, "atr") { Options = RowOptions.None with { Class = label } };
        var execution = new ExecutionRecord(null!, ExecutionStatus.Compared, null, null, record.SamplingFrequencyHz, record.LengthSamples ?? 0, [], 0, [], []);
        return known.Compare(new ComparisonInput(null!, execution, output), new ReferenceData(null!) { Annotations = reference ?? record.Annotations("atr") }, settings);
    }

    private static IReadOnlyList<double> Terms(RecordingComparison comparison, string endpoint) => comparison.Contributions.Single(each => each.Endpoint == endpoint).Terms;

    private static string[] Fields(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static double Seconds(string text) => text.Split(':').Aggregate(0.0, static (total, part) => (60 * total) + Number(part));
}
