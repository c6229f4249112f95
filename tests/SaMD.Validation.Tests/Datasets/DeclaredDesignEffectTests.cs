using SaMD.Files;
using SaMD.Signals;
using SaMD.Signals.Formats.Wfdb;
using SaMD.TestKit;
using SaMD.Validation.Comparison.Beats;
using SaMD.Validation.Comparison.Paired;
using SaMD.Validation.Datasets;
using SaMD.Validation.Statistics;

namespace SaMD.Validation.Tests.Datasets;

/// <summary>The design effects that mitdb's manifest declares, measured again with the beats of the reference detector gqrs.</summary>
public sealed class DeclaredDesignEffectTests
{
    private const double FrequencyHz = 360;
    private const double WindowSeconds = 10;
    private const double DurationSeconds = 650_000 / FrequencyHz;

    [Fact]
    [Verifies("SRS-PLAT-002")]
    public void DesignEffects_OfMitdb_AreThoseOfGqrsOnTheDevelopmentRecordsAtHand()
    {
        var faults = new FaultCollector();
        var manifest = ManifestReader.Read(Repository.File("validation", "datasets", "mitdb.yaml"), "mitdb.yaml", faults)!;
        faults.ThrowIfAny();
        var golden = Path.Combine(RealData.Folder("golden"), "mitdb");
        var records = manifest.RecordsOf(Partitions.Development).Where(record => Directory.Exists(Path.Combine(golden, record.Name))).ToList();
        records.Count.ShouldBe(11);

        var compared = records.Select(record => (record.Person, Beats: Beats(golden, record.Name, "atr"), Test: Beats(golden, record.Name, "gqrs"))).ToList();
        var statistics = compared.Select(pair => (pair.Person, Of: BeatStatistics.Of(BeatComparer.Compare(pair.Beats, pair.Test, FrequencyHz, 650_000, new BeatComparisonSettings()).Matrix))).ToList();

        Effect(statistics.Select(pair => new ClusteredCount(pair.Person!, pair.Of.QrsSensitivity.Numerator, pair.Of.QrsSensitivity.Denominator)))
            .ShouldBe(manifest.DeclaredDesignEffects["beats.sensitivity"].Value, 0.1);
        Effect(statistics.Select(pair => new ClusteredCount(pair.Person!, pair.Of.QrsPositivePredictivity.Numerator, pair.Of.QrsPositivePredictivity.Denominator)))
            .ShouldBe(manifest.DeclaredDesignEffects["beats.positive-predictivity"].Value, 0.1);
        Effect(compared.Select(pair => Within(pair.Person!, pair.Beats, pair.Test)))
            .ShouldBe(manifest.DeclaredDesignEffects["hr.within"].Value, 0.1);
    }

    private static ClusteredCount Within(string person, IReadOnlyList<Annotation> reference, IReadOnlyList<Annotation> test)
    {
        var (expected, found) = (ReferenceHeartRate.FromBeats(reference, FrequencyHz), ReferenceHeartRate.FromBeats(test, FrequencyHz));
        var estimates = Enumerable.Range(301, 1505).Select(second => new PairedEstimate(second, found.At(second, WindowSeconds).Value)).ToList();
        var totals = PairedComparer.Compare(estimates, at => expected.At(at, WindowSeconds), new PairedSettings(300, DurationSeconds, 1, PairedTolerance.HeartRate)).Totals;
        return new ClusteredCount(person, totals.Within, totals.Pairs);
    }

    private static double Effect(IEnumerable<ClusteredCount> counts) => RatioEstimator.Of([.. counts])!.DesignEffect!.Value;

    private static IReadOnlyList<Annotation> Beats(string golden, string record, string annotator)
    {
        var path = Path.Combine(golden, record, $"{record}.{annotator}");
        return WfdbAnnotationReader.Read(File.ReadAllBytes(path), path, FrequencyHz);
    }
}
