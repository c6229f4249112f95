using System.Text;
using SaMD.TestKit;
using SaMD.Validation.Comparison.Episodes;
using SaMD.Validation.Tests.Comparison.Beats;

namespace SaMD.Validation.Tests.Comparison.Episodes;

/// <summary>The oracle is the field's reference program: epicmp 10.7.0, as each database's COMMANDS.txt says.</summary>
[Verifies("SRS-PLAT-001")]
public sealed class EpicmpGoldenTests
{
    private static readonly (string Option, EpisodeKind Kind)[] Kinds =
    [
        ("-A", EpisodeKind.AtrialFibrillation), ("-V", EpisodeKind.VentricularFibrillation), ("-S0", EpisodeKind.StOfSignal0),
        ("-S1", EpisodeKind.StOfSignal1), ("-S", EpisodeKind.StOfEitherSignal),
    ];

    public static TheoryData<string> Databases { get; } = ["mitdb", "afdb", "nstdb_part", "afpdb128", "wfdbpy", "syn"];

    [Theory]
    [MemberData(nameof(Databases))]
    public void Report_EveryGoldenFile_IsReproducedToTheCharacter(string database)
    {
        var folder = Path.Combine(RealData.Folder("golden"), database);
        var files = new SortedDictionary<string, StringBuilder>(StringComparer.Ordinal);
        foreach (var command in GoldenCommand.ReadAll(folder, "epicmp"))
        {
            var record = command.Open(folder);
            foreach (var (option, kind) in Kinds.Where(known => command.Has(known.Option)))
            {
                var comparison = Compare(command, record, kind);
                var file = command.After(option)! is "-" ? command.Redirect! : command.After(option)!;
                if (command.Has("-L")) File_(file, EpicmpReport.Heading(kind)).Append(EpicmpReport.Line(record.Name, comparison));
                else File_(Path.Combine(record.Name, file), "").Append(EpicmpReport.Write(record.Name, command.Reference, command.Test, comparison));
                if (option[1] == 'S') AddMeasurements(command, record, option, kind);
            }
        }

        files.ShouldNotBeEmpty();
        foreach (var (file, text) in files) text.ToString().ShouldBe(File.ReadAllText(Path.Combine(folder, file)), file);
        var golden = Directory.GetFiles(folder, "*.ep*", SearchOption.AllDirectories).Where(static file => Path.GetExtension(file) != ".sum").Select(file => Path.GetRelativePath(folder, file));
        golden.Except(files.Keys).ShouldBeEmpty();

        StringBuilder File_(string file, string heading)
        {
            if (!files.TryGetValue(file, out var text)) files.Add(file, text = new StringBuilder(heading));
            return text;
        }

        void AddMeasurements(GoldenCommand command, GoldenRecord record, string option, EpisodeKind kind)
        {
            var file = command.After(option, 2)!;
            File_(command.Has("-L") ? file : Path.Combine(record.Name, file), StMeasurements.Heading).Append(StMeasurements.Lines(
                record.Name, StMeasurements.Of(record.Annotations(command.Reference), record.Annotations(command.Test), kind), record.SamplingFrequencyHz));
        }
    }

    private static EpisodeComparison Compare(GoldenCommand command, GoldenRecord record, EpisodeKind kind) => EpisodeComparer.Compare(
        record.Annotations(command.Reference), record.Annotations(command.Test), record.SamplingFrequencyHz, record.LengthSamples,
        new EpisodeSettings(kind)
        {
            StartSeconds = command.Seconds("-f") ?? 300,
            EndSeconds = command.Seconds("-t"),
            ShortestSeconds = command.Seconds("-I") ?? command.Seconds("-i") ?? 0,
            ShortestOnBothSides = command.Has("-I"),
            ExcludesFlutter = command.Has("-x"),
        });
}
