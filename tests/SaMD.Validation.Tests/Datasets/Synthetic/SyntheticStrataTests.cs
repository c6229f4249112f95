using System.Runtime.InteropServices;
using SaMD.Files;
using SaMD.Signals;
using SaMD.Validation.Datasets.Synthetic;
using SaMD.Validation.Datasets.Synthetic.V1;

namespace SaMD.Validation.Tests.Datasets.Synthetic;

/// <summary>Strata and labels of the made sets say what was made.</summary>
public sealed class SyntheticStrataTests
{
    [Fact]
    public void Manifest_StrataOfEcg_AreThoseOfTheSettings()
    {
        foreach (var (record, made) in CommittedSet.Named("synthetic").Manifest().Records.Zip(SyntheticSet.Smoke.Concat(SyntheticSet.Conformance)))
        {
            record.Strata["heart-rate-band"].ShouldBe(Band(made.Settings.HeartRateBpm));
            var kind = Kebab.Case(made.Settings.Noise.ToString());
            record.Strata["noise"].ShouldBe(kind == "none" ? "none" : $"{kind}-{made.Settings.SignalToNoiseDecibels}-db");
        }
    }

    [Fact]
    public void Manifest_StrataOfPpg_AreThoseOfTheSettings()
    {
        foreach (var (record, made) in CommittedSet.Named("synthetic-ppg").Manifest().Records.Zip(SyntheticPpgSet.Smoke.Concat(SyntheticPpgSet.Conformance)))
        {
            record.Strata["heart-rate-band"].ShouldBe(Band(made.Settings.RestingRateBpm));
            record.Strata["exercise"].ShouldBe(Kebab.Case(made.Settings.Exercise.ToString()));
        }
    }

    [Fact]
    public void Manifest_StrataOfLight_AreThoseOfTheSettings()
    {
        foreach (var (record, made) in CommittedSet.Named("synthetic-spo2").Manifest().Records.Zip(SyntheticOximetrySet.Smoke.Concat(SyntheticOximetrySet.Conformance)))
        {
            record.Strata["heart-rate-band"].ShouldBe(Band(made.Settings.HeartRateBpm));
            record.Strata["perfusion-band"].ShouldBe(made.Settings.PerfusionPercent < 0.5 ? "<0.5" : made.Settings.PerfusionPercent < 2 ? "0.5-2" : ">=2");
        }
        foreach (var (record, made) in CommittedSet.Named("synthetic-camera").Manifest().Records.Zip(SyntheticOximetrySet.Camera))
            record.Strata["heart-rate-band"].ShouldBe(Band(made.Settings.HeartRateBpm));
    }

    [Fact]
    public void Manifest_StrataOfStrips_AreThoseOfTheSettings()
    {
        var records = CommittedSet.Named("synthetic-rhythm").Manifest().Records.Zip(SyntheticRhythmSet.Smoke.Concat(SyntheticRhythmSet.Conformance));
        foreach (var (record, made) in records.Where(pair => pair.Second.Settings.Rhythm != RhythmKind.None))
            record.Strata["heart-rate-band"].ShouldBe(Band(made.Settings.HeartRateBpm));
    }

    [Fact]
    public void Labels_AreThoseOfTheRhythmThatWasMade()
    {
        foreach (var record in SyntheticRhythmSet.Smoke.Concat(SyntheticRhythmSet.Conformance))
        {
            var premature = EcgGenerator.Make(record.Settings).Annotations.Count(mark => mark.Code is AnnotationCode.PrematureVentricular or AnnotationCode.AtrialPremature);
            record.Label.ShouldBe(record.Settings.Rhythm switch
            {
                RhythmKind.AtrialFibrillation => "atrial-fibrillation",
                RhythmKind.None => "too-noisy",
                _ when premature > 0 => "other",
                _ => "sinus-rhythm",
            }, record.Name);
        }
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(-1, true)]
    [InlineData(2, false)]
    public void IsDrift_OneSampleMoved_IsDriftUpToOneUnit(short units, bool drift)
    {
        short[] committed = [1, 2, 3];
        short[] made = [1, (short)(2 + units), 3];
        SyntheticDrift.IsDrift("s01.dat", MemoryMarshal.AsBytes<short>(made), MemoryMarshal.AsBytes<short>(committed)).ShouldBe(drift);
        SyntheticDrift.IsDrift("s01.atr", MemoryMarshal.AsBytes<short>(made), MemoryMarshal.AsBytes<short>(committed)).ShouldBe(units == 0);
    }

    private static string Band(double beatsPerMinute) => beatsPerMinute < 60 ? "<60" : beatsPerMinute < 100 ? "60-100" : ">=100";
}
