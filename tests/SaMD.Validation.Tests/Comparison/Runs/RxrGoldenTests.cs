using System.Text;
using SaMD.TestKit;
using SaMD.Validation.Comparison.Beats;
using SaMD.Validation.Comparison.Runs;
using SaMD.Validation.Tests.Comparison.Beats;

namespace SaMD.Validation.Tests.Comparison.Runs;

/// <summary>The oracle is the field's reference program: rxr 10.7.0, as each database's COMMANDS.txt says.</summary>
[Verifies("SRS-PLAT-001")]
public sealed class RxrGoldenTests
{
    public static TheoryData<string> Databases => BxbGoldenTests.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public void Report_EveryGoldenFile_IsReproducedToTheCharacter(string database)
    {
        var folder = Path.Combine(RealData.Folder("golden"), database);
        var reproduced = 0;
        foreach (var command in GoldenCommand.ReadAll(folder, "rxr").Where(static command => !command.Has("-L")))
        {
            var record = command.Open(folder);
            var file = command.Redirect ?? Option(command).File;
            Output(command, record).ShouldBe(File.ReadAllText(Path.Combine(record.Folder, file)), command.Line);
            reproduced++;
        }

        reproduced.ShouldBe(Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Count(file => Path.GetExtension(file) is ".rxrS" or ".rxrC" or ".rxrv" or ".rxrS_w05" or ".rxrs" or ".rxrc"));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Tables_EveryGoldenFile_AreReproducedToTheCharacter(string database)
    {
        var folder = Path.Combine(RealData.Folder("golden"), database);
        var tables = new SortedDictionary<string, StringBuilder>(StringComparer.Ordinal);
        foreach (var command in GoldenCommand.ReadAll(folder, "rxr").Where(static command => command.Has("-L")))
        {
            var record = command.Open(folder);
            foreach (var (kind, file) in new[] { (RunKind.Ventricular, command.After("-L")!), (RunKind.Supraventricular, command.After("-L", 2)!) })
            {
                if (!tables.TryGetValue(file, out var table)) tables.Add(file, table = new StringBuilder(RxrTables.Heading(kind)));
                table.Append(RxrTables.Line(record.Name, Compare(command, record).Statistics(kind)));
            }
        }

        foreach (var (file, text) in tables) text.ToString().ShouldBe(File.ReadAllText(Path.Combine(folder, file)), file);
        tables.Count.ShouldBe(Directory.GetFiles(folder).Count(file => Path.GetExtension(file) is ".rxrL" or ".rxrLs"));
    }

    private static string Output(GoldenCommand command, GoldenRecord record)
    {
        var comparison = Compare(command, record);
        var (format, file) = Option(command);
        var text = new StringBuilder();
        foreach (var kind in RxrReport.HasSupraventricular(format) ? new[] { RunKind.Ventricular, RunKind.Supraventricular } : [RunKind.Ventricular])
        {
            if (command.Has("-v")) text.Append(RxrReport.Mismatches(comparison, kind));
            if (file != "/dev/null") text.Append(RxrReport.Write(record.Name, command.Reference, command.Test, comparison, kind, format));
        }

        return text.ToString();
    }

    private static RunComparison Compare(GoldenCommand command, GoldenRecord record) => RunComparer.Compare(
        record.Annotations(command.Reference), record.Annotations(command.Test), record.SamplingFrequencyHz, record.LengthSamples,
        new BeatComparisonSettings(command.Seconds("-f") ?? 300, command.Seconds("-t"), command.Seconds("-w") ?? 0.15));

    private static (RxrFormat Format, string File) Option(GoldenCommand command) =>
        command.After("-S") is { } full ? (RxrFormat.StandardWithSupraventricular, full)
        : command.After("-C") is { } condensed ? (RxrFormat.CondensedWithSupraventricular, condensed)
        : command.After("-c") is { } short_ ? (RxrFormat.Condensed, short_) : (RxrFormat.Standard, command.After("-s")!);
}
