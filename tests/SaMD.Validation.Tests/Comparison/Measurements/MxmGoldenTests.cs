using System.Text;
using SaMD.TestKit;
using SaMD.Validation.Comparison.Beats;
using SaMD.Validation.Comparison.Measurements;
using SaMD.Validation.Tests.Comparison.Beats;

namespace SaMD.Validation.Tests.Comparison.Measurements;

/// <summary>The oracle is the field's reference program: mxm 10.7.0, as each database's COMMANDS.txt says.</summary>
[Verifies("SRS-PLAT-001")]
public sealed class MxmGoldenTests
{
    [Theory]
    [MemberData(nameof(BxbGoldenTests.Databases), MemberType = typeof(BxbGoldenTests))]
    public void Report_EveryGoldenFile_IsReproducedToTheCharacter(string database)
    {
        var folder = Path.Combine(RealData.Folder("golden"), database);
        var (reproduced, none) = (0, 0);
        foreach (var command in GoldenCommand.ReadAll(folder, "mxm").Where(static command => !command.Has("-L")))
        {
            var record = command.Open(folder);
            var comparison = Compare(command, record);
            var expected = File.ReadAllText(Path.Combine(record.Folder, command.Redirect ?? command.After("-s")!));
            comparison.HasMeasurements.ShouldBe(command.Status != 2, command.Line);
            if (command.Status != 0) none++;
            else MxmReport.Write(record.Name, command.Reference, command.Test, comparison, command.Has("-u")).ShouldBe(expected, command.Line);
            if (command.Status != 0) expected.ShouldBeEmpty(command.Line);
            reproduced++;
        }

        reproduced.ShouldBe(Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Count(static file => Path.GetExtension(file) is var extension && extension.StartsWith(".mxm", StringComparison.Ordinal) && !file.Contains("visible", StringComparison.Ordinal)));
        none.ShouldBe(database == "syn" ? 16 : 0);
    }

    [Theory]
    [MemberData(nameof(BxbGoldenTests.Databases), MemberType = typeof(BxbGoldenTests))]
    public void Tables_EveryGoldenFile_AreReproducedToTheCharacter(string database)
    {
        var folder = Path.Combine(RealData.Folder("golden"), database);
        var tables = new SortedDictionary<string, StringBuilder>(StringComparer.Ordinal);
        foreach (var command in GoldenCommand.ReadAll(folder, "mxm").Where(static command => command.Has("-L") && command.Status == 0))
        {
            var record = command.Open(folder);
            if (!tables.TryGetValue(command.After("-L")!, out var table)) tables.Add(command.After("-L")!, table = new StringBuilder(MxmReport.Heading(0, false)));
            table.Append(MxmReport.Line(record.Name, Compare(command, record), false));
        }

        foreach (var (file, text) in tables) text.ToString().ShouldBe(File.ReadAllText(Path.Combine(folder, file)), file);
        tables.Count.ShouldBe(Directory.GetFiles(folder, "*.mxmL").Length);
    }

    private static MeasurementComparison Compare(GoldenCommand command, GoldenRecord record) => MeasurementComparer.Compare(
        record.Annotations(command.Reference), record.Annotations(command.Test), record.SamplingFrequencyHz, record.LengthSamples,
        new MeasurementSettings((int)(command.Seconds("-m") ?? 0))
        {
            StartSeconds = command.Seconds("-f") ?? 300,
            EndSeconds = command.Seconds("-t") is > 0 and var end ? end : null,
            End = command.Seconds("-t") == 0 ? ComparisonEnd.Either : ComparisonEnd.Recording,
        });
}
