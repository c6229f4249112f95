using SaMD.TestKit;
using SaMD.Validation.Datasets;
using SaMD.Validation.Datasets.References;

namespace SaMD.Validation.Tests.Datasets.References;

/// <summary>References of every kind, and what is said where one thing in them is wrong.</summary>
[Verifies("SRS-PLAT-011")]
public sealed class ManifestReferencesTests
{
    private static readonly string Digests = ReferencesManifest.Digests;

    private static readonly string Yaml = ReferencesManifest.Yaml;

    private static DatasetManifest Manifest()
    {
        using var folder = new TemporaryFolder();
        var (manifest, faults) = SmallManifest.Read(folder, Yaml, Digests);
        faults.ShouldBeEmpty();
        return manifest!;
    }

    private static T Source<T>(string name)
        where T : ReferenceSource => Manifest().References.First(reference => reference.Name == name).Source.ShouldBeOfType<T>();

    [Fact]
    public void Read_EveryKind_GivesItsSource()
    {
        Source<AnnotatorSource>("leads").IsPerChannel.ShouldBeTrue();
        Source<AnnotatorSource>("audited").Endings.ShouldBe(["qrsc", "atr"]);
        Source<DerivedSource>("beats-hr").Beats.ShouldBe("atr");
        var labels = Source<LabelsSource>("rhythm");
        (labels.File, labels.HasHeading, labels.RecordColumn, labels.LabelColumn).ShouldBe(("LABELS.csv", false, "1", "2"));
        labels.Values.ShouldBe([new LabelValue("A", "atrial-fibrillation", null), new LabelValue("~", null, "too noisy")]);
        Source<NumericsSource>("monitor").ShouldBe(new NumericsSource(new PathTemplate("{record}n"), "HR", new ValidRange(1, null)));
        var columns = Source<ColumnsSource>("spo2");
        (columns.File.For("x/a1"), columns.Combine, columns.AtLeast, columns.EndRow).ShouldBe(("gt/a1.csv", ColumnCombination.Mean, 1, "Collection Halted"));
        columns.Times.ShouldBe(new RowTimes(null, "Time", RowTimeNotation.Clock));
    }

    [Fact]
    public void Read_Measurements_GivesQuantityLagAveragingAndRule()
    {
        var references = Manifest().References.ToDictionary(reference => reference.Name);
        var monitor = references["monitor"];
        (monitor.LagSeconds, monitor.Averaging).ShouldBe((5, "over 8 s"));
        monitor.Measurement.ShouldBe(new ReferenceMeasurement("heart-rate", "bpm", false, new ReferenceAgreement("beats-hr", 5)));
        monitor.Caveat.ShouldBeNull();
        monitor.Statement.ShouldBe("monitor: the monitor Lag: 5 s; averaging: over 8 s; left out where it and 'beats-hr' differ by more than 5 bpm.");
        references["spo2"].Statement.ShouldEndWith("Lag: not stated; averaging: not stated.");
        references["atr"].Statement.ShouldBe("atr: two cardiologists");
        references["spo2"].Caveat.ShouldNotBeNull().ShouldContain("another oximeter");
        references["atr"].Measurement.ShouldBeNull();
        references["atr"].Annotator.ShouldBe("atr");
        references["rhythm"].Annotator.ShouldBe("");
    }

    [Fact]
    public void FilesOf_Record_HoldsWhatItsReferencesNeedBeside() =>
        Manifest().FilesOf("a1").Select(line => line.Path).ShouldBe(["a1.atr", "a1.dat", "a1.hea", "LABELS.csv", "a1n.hea", "a1n.dat", "gt/a1.csv"]);

    [Fact]
    public void EndingFor_SeveralAnnotators_TakesTheFirstThatTheDatasetLists()
    {
        var manifest = Manifest();
        var audited = Source<AnnotatorSource>("audited");
        audited.EndingFor(manifest.Digests, "a1", "II").ShouldBe("atr");
        new AnnotatorSource(["hea", "atr"]).EndingFor(manifest.Digests, "a1", "II").ShouldBe("hea");
        Source<AnnotatorSource>("leads").EndingFor(manifest.Digests, "a1", "II").ShouldBe("ii");
    }

    [Theory]
    [InlineData("annotator: [qrsc, atr]", "annotator: [qrsc, a/b]", "datasets/small.yaml:19:53: 'annotator' is 'a/b'; the ending of a file was expected")]
    [InlineData("annotator: [qrsc, atr]", "annotator: [\"{channel}\", atr]", "stands alone: each channel has its own file.")]
    [InlineData("annotator: [qrsc, atr]", "derived-from: atr", "'derived-from' holds no beats; one of these was expected: annotator.")]
    [InlineData("derived-from: atr", "derived-from: spo2", "'derived-from' names 'spo2', which is no reference that can be used here. These can: atr, leads, audited.")]
    [InlineData("derived-from: atr", "derived-from: atr, annotator: atr", "both say where the reference comes from; leave one.")]
    [InlineData("derived-from: atr", "lag-seconds: 1", "Nothing says where the reference comes from; one of these was expected: numerics, columns, derived-from.")]
    [InlineData("with: beats-hr", "with: monitor", "'with' names 'monitor', which is no reference that can be used here. These can: atr, leads, audited, beats-hr.")]
    [InlineData("within-bpm: 5", "within-bpm: 0", "'within-bpm' is a distance; a number above 0 was expected.")]
    [InlineData("within-bpm: 5", "within-percent: 5", "Unknown key 'within-percent'.")]
    [InlineData("unit: \"%\"", "unit: bpm", "'unit' is 'bpm'; spo2 is measured in '%'.")]
    [InlineData("quantity: spo2", "quantity: SpO2", "'quantity' is 'SpO2'. Did you mean 'spo2'? One of these was expected: heart-rate, spo2.")]
    [InlineData("transfer-standard: true", "averaging: no", "'transfer-standard' is missing; true (the reference is another oximeter) or false")]
    [InlineData("lag-seconds: 5", "lag-seconds: -5", "it cannot be negative.")]
    [InlineData("file: LABELS.csv", "file: ../LABELS.csv", "'file' is '../LABELS.csv': it must stay below its folder")]
    [InlineData("file: LABELS.csv", "file: OTHER.csv", "has no line for 'OTHER.csv'; add its SHA-256.")]
    [InlineData("record-column: 1", "record-column: name", "without a heading a column is called by its number from 1.")]
    [InlineData("label: atrial-fibrillation", "label: Atrial Fibrillation", "'label' is 'Atrial Fibrillation'; lower-case letters, digits and hyphens were expected.")]
    [InlineData("label: atrial-fibrillation", "label: af, left-out: no", "The label 'A' needs either 'label' (what it means) or 'left-out'")]
    [InlineData("written: \"~\"", "written: A", "The label 'A' stands here a second time.")]
    [InlineData("record: \"{record}n\"", "record: \"{recrd}n\"", "the character U+007B is not taken")]
    [InlineData("record: \"{record}n\"", "record: \"{record}m\"", "has no line for 'a1m.hea'; add its SHA-256.")]
    [InlineData("combine: mean", "combine: avg", "'combine' is 'avg'.")]
    [InlineData("combine: mean\n", "\n", "'combine' has to say how they become one value: mean or median.")]
    [InlineData("at-least: 1", "at-least: 3", "'at-least' is 3; 1 to 2 (the columns that are read) was expected.")]
    [InlineData("from: 1, to: 100", "from: 101, to: 100", "The range is empty: it ends before it starts.")]
    [InlineData("column: Time, as: clock", "as: clock", "'time' needs either 'every-seconds' or 'column'.")]
    [InlineData("column: Time, as: clock", "every-seconds: 0", "a number above 0 was expected.")]
    [InlineData("file: \"gt/{name}.csv\"", "file: \"/gt/{name}.csv\"", "it must stay below its folder")]
    public void Read_OneThingWrong_NamesPlaceAndWhatWasMeant(string old, string replacement, string message)
    {
        Yaml.ShouldContain(old);
        using var folder = new TemporaryFolder();
        var (manifest, faults) = SmallManifest.Read(folder, Yaml.Replace(old, replacement, StringComparison.Ordinal), Digests);
        manifest.ShouldBeNull();
        faults.Select(fault => fault.ToString()).ShouldContain(fault => fault.Contains(message, StringComparison.Ordinal));
        faults.ShouldAllBe(fault => fault.Place.Line > 0);
    }
}
