using System.Text;
using SaMD.Validation.Datasets.Synthetic.V1;

namespace SaMD.Validation.Datasets.Synthetic;

/// <summary>
/// The recordings that are committed in <c>validation/datasets/synthetic-rhythm</c>: strips of one lead whose rhythm is known,
/// for smoke tests of rhythm classifiers and for their behavioural locks. Seeds from 1,001,000 on are kept for them.
/// </summary>
public static class SyntheticRhythmSet
{
    /// <summary>Name of the file of labels in the dataset's folder.</summary>
    public const string LabelFile = "REFERENCE.csv";

    private const string Sinus = "sinus-rhythm";
    private const string Fibrillation = "atrial-fibrillation";
    private const string Other = "other";
    private const string TooNoisy = "too-noisy";
    private const double StripHz = 300;

    /// <summary>The smoke set: 30 s at 300 Hz, one made person per record.</summary>
    public static IReadOnlyList<LabelledRecord> Smoke { get; } =
    [
        Strip("r01", Sinus, new() { Seed = 1_001_001, HeartRateBpm = 62, RrDeviationSeconds = 0.04 }),
        // Respiratory arrhythmia: most of the variation at the rate of breathing.
        Strip("r02", Sinus, new() { Seed = 1_001_002, HeartRateBpm = 66, RrDeviationSeconds = 0.06, LowToHighFrequencyRatio = 0.2 }),
        Strip("r03", Sinus, new() { Seed = 1_001_003, HeartRateBpm = 88, RrDeviationSeconds = 0.02, Inverted = true }),
        Strip("r04", Sinus, new() { Seed = 1_001_004, HeartRateBpm = 74, Noise = NoiseKind.Muscle, SignalToNoiseDecibels = 18, WanderMillivolts = 0.2 }),
        Strip("r05", Fibrillation, new() { Seed = 1_001_005, HeartRateBpm = 90 }),
        Strip("r06", Fibrillation, new() { Seed = 1_001_006, HeartRateBpm = 118, FibrillationMillivolts = 0.03 }),
        Strip("r07", Fibrillation, new() { Seed = 1_001_007, HeartRateBpm = 72, Noise = NoiseKind.White, SignalToNoiseDecibels = 24 }),
        Strip("r08", Fibrillation, new() { Seed = 1_001_008, HeartRateBpm = 104, Inverted = true, WanderMillivolts = 0.2 }),
        Strip("r09", Other, new() { Seed = 1_001_009, HeartRateBpm = 75, Rhythm = RhythmKind.VentricularBigeminy }),
        Strip("r10", Other, new() { Seed = 1_001_010, HeartRateBpm = 70, PrematureVentricularShare = 0.2 }),
        Strip("r11", Other, new() { Seed = 1_001_011, HeartRateBpm = 68, AtrialPrematureShare = 0.2 }),
        Strip("r12", TooNoisy, new() { Seed = 1_001_012, Rhythm = RhythmKind.None, Noise = NoiseKind.ElectrodeMotion, SignalToNoiseDecibels = 0 }),
    ];

    /// <summary>The conformance recordings: short, of other rates of sampling.</summary>
    public static IReadOnlyList<LabelledRecord> Conformance { get; } =
    [
        new("conformance/rc1", Fibrillation, new() { Seed = 1_001_101, Rhythm = RhythmKind.AtrialFibrillation, SamplingFrequencyHz = 250, HeartRateBpm = 95, DurationSeconds = 20 }),
        new("conformance/rc2", Fibrillation, new() { Seed = 1_001_102, Rhythm = RhythmKind.AtrialFibrillation, SamplingFrequencyHz = 500, HeartRateBpm = 130, DurationSeconds = 11 }),
        new("conformance/rc3", Other, new() { Seed = 1_001_103, Rhythm = RhythmKind.VentricularBigeminy, SamplingFrequencyHz = 128, HeartRateBpm = 80, DurationSeconds = 30 }),
        new("conformance/rc4", TooNoisy, new() { Seed = 1_001_104, Rhythm = RhythmKind.None, SamplingFrequencyHz = 200, Noise = NoiseKind.Muscle, SignalToNoiseDecibels = 6, DurationSeconds = 15 }),
    ];

    /// <summary>Makes every file of the set, in a fixed order: the labels, the smoke set, the conformance recordings.</summary>
    public static IReadOnlyList<SyntheticFile> Generate()
    {
        var records = Smoke.Concat(Conformance).ToList();
        var labels = "record,rhythm\n" + string.Concat(records.Select(record => $"{record.Name},{record.Label}\n"));
        return [new(LabelFile, Encoding.ASCII.GetBytes(labels)), .. records.SelectMany(record => SyntheticRecordFiles.Make(new(record.Name, record.Settings)))];
    }

    private static LabelledRecord Strip(string name, string label, EcgSettings settings) => new(name, label, settings with
    {
        SamplingFrequencyHz = StripHz,
        DurationSeconds = 30,
        Rhythm = label == Fibrillation ? RhythmKind.AtrialFibrillation : settings.Rhythm,
    });
}
