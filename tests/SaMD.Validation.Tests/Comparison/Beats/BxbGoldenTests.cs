using System.Text;
using SaMD.Signals.Formats.Wfdb;
using SaMD.TestKit;
using SaMD.Validation.Comparison.Beats;

namespace SaMD.Validation.Tests.Comparison.Beats;

/// <summary>The oracle is the field's reference program: bxb 10.7.0 over every second record of each database, as its COMMANDS.txt says.</summary>
[Verifies("SRS-PLAT-001")]
public sealed class BxbGoldenTests
{
    public static TheoryData<string> Databases { get; } = ["mitdb", "nstdb_part", "afpdb128", "wfdbpy", "syn"];

    [Theory]
    [MemberData(nameof(Databases))]
    public void Report_EveryGoldenFile_IsReproducedToTheCharacter(string database)
    {
        var folder = Path.Combine(RealData.Folder("golden"), database);
        var reproduced = 0;
        foreach (var command in BxbCommand.ReadAll(folder).Where(static c => "sScC".Contains(c.Report, StringComparison.Ordinal)))
        {
            var record = command.Open(folder);
            var report = BxbReport.Write(command.Record, command.Reference, command.Test, command.Compare(record), Format(command.Report));
            report.ShouldBe(File.ReadAllText(Path.Combine(record.Folder, command.Redirect!)), command.Redirect);
            reproduced++;
        }

        reproduced.ShouldBe(Count(folder, "bxbS", "bxbs", "bxbc", "bxbC"));
    }

    [Theory]
    [InlineData("100")]
    [InlineData("118")]
    public void Report_RecordWithAddedNoise_IsReproducedToTheCharacter(string source)
    {
        var record = GoldenRecord.Open(Path.Combine(RealData.Folder("golden"), "nst", source), source + "nz");
        var comparison = BeatComparer.Compare(
            record.Annotations("atr"), record.Annotations("gqrs"), record.SamplingFrequencyHz, record.LengthSamples, new BeatComparisonSettings());
        BxbReport.Write(record.Name, "atr", "gqrs", comparison, BxbFormat.StandardWithSupraventricular)
            .ShouldBe(File.ReadAllText(Path.Combine(record.Folder, record.Name + ".gqrs.bxbS")));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Mismatches_EveryGoldenFile_AreReproducedToTheCharacter(string database)
    {
        var folder = Path.Combine(RealData.Folder("golden"), database);
        var reproduced = 0;
        foreach (var command in BxbCommand.ReadAll(folder).Where(static c => c.Report == 'v'))
        {
            var record = command.Open(folder);
            var warning = command.Settings.Deviations().Count > 0 ? "bxb: (warning) nonstandard comparison selected\n" : "";
            (warning + BxbMismatches.Write(command.Compare(record)))
                .ShouldBe(File.ReadAllText(Path.Combine(record.Folder, command.Redirect!)), command.Redirect);
            reproduced++;
        }

        reproduced.ShouldBe(Count(folder, "bxbv"));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Tables_EveryGoldenFile_AreReproducedToTheCharacter(string database)
    {
        var folder = Path.Combine(RealData.Folder("golden"), database);
        var tables = Tables(folder);
        foreach (var (file, text) in tables) text.ToString().ShouldBe(File.ReadAllText(Path.Combine(folder, file)), file);
        tables.Count.ShouldBe(Count(folder, "bxbL", "bxbl", "sdL", "sdl"));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Annotations_EveryGoldenFile_AreReproduced(string database)
    {
        var folder = Path.Combine(RealData.Folder("golden"), database);
        var reproduced = 0;
        foreach (var command in BxbCommand.ReadAll(folder).Where(static c => c.Report == 'o'))
        {
            var record = command.Open(folder);
            var annotations = BxbAnnotations.Of(command.Compare(record), record.Annotations(command.Test), command.MarksSupraventricular);
            string.Join('\n', annotations).ShouldBe(string.Join('\n', record.Annotations("bxbo")), record.Name);
            WfdbAnnotationWriter.Write(annotations).ShouldBe(File.ReadAllBytes(Path.Combine(record.Folder, record.Name + ".bxbo")), record.Name);
            reproduced++;
        }

        reproduced.ShouldBe(Count(folder, "bxbo"));
    }

    private static SortedDictionary<string, StringBuilder> Tables(string folder)
    {
        var tables = new SortedDictionary<string, StringBuilder>(StringComparer.Ordinal);
        foreach (var command in BxbCommand.ReadAll(folder).Where(static c => c.Report is 'l' or 'L'))
        {
            var comparison = command.Compare(command.Open(folder));
            var withSupraventricular = command.Report == 'L';
            Table(tables, command.Files[0], BxbTables.BeatHeading(withSupraventricular))
                .Append(BxbTables.BeatLine(command.Record, comparison, withSupraventricular));
            Table(tables, command.Files[1], BxbTables.ShutdownHeading(withSupraventricular))
                .Append(BxbTables.ShutdownLine(command.Record, comparison, withSupraventricular));
        }

        return tables;
    }

    private static StringBuilder Table(SortedDictionary<string, StringBuilder> tables, string file, string heading)
    {
        if (!tables.TryGetValue(file, out var table)) tables.Add(file, table = new StringBuilder(heading));
        return table;
    }

    private static BxbFormat Format(char option) => option switch
    {
        's' => BxbFormat.Standard,
        'S' => BxbFormat.StandardWithSupraventricular,
        'c' => BxbFormat.Condensed,
        _ => BxbFormat.CondensedWithSupraventricular,
    };

    // Golden files whose extension is one of these, with or without a suffix such as _f0; so that none is left out unseen.
    private static int Count(string folder, params string[] extensions) => Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
        .Count(file => extensions.Contains(Path.GetExtension(file).TrimStart('.').Split('_')[0], StringComparer.Ordinal));
}
