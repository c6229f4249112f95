using System.Runtime.InteropServices;
using SaMD.Files;
using SaMD.TestKit;
using SaMD.Validation.Datasets;
using SaMD.Validation.Datasets.Synthetic;

namespace SaMD.Validation.Tests.Datasets.Synthetic;

/// <summary>A made set as it is committed, beside what the generator makes of its settings.</summary>
/// <param name="Name">Of the dataset and its folder.</param>
/// <param name="Generator">What makes it: seeds are used once by each.</param>
/// <param name="LargestBytes">What all its files may hold together.</param>
/// <param name="Seeds">Of its recordings, in their order.</param>
/// <param name="Smoke">Names of the records of the partition <c>smoke</c>.</param>
/// <param name="Conformance">Names of the records of the partition <c>conformance</c>.</param>
/// <param name="Generate">Makes its files.</param>
internal sealed record CommittedSet(
    string Name, string Generator, int LargestBytes, IReadOnlyList<ulong> Seeds, IReadOnlyList<string> Smoke, IReadOnlyList<string> Conformance, Func<IReadOnlyList<SyntheticFile>> Generate)
{
    public static IReadOnlyList<CommittedSet> All { get; } =
    [
        new("synthetic", "ecg", 3_000_000, [.. SyntheticSet.Smoke.Concat(SyntheticSet.Conformance).Select(record => record.Settings.Seed)],
            [.. SyntheticSet.Smoke.Select(record => record.Name)], [.. SyntheticSet.Conformance.Select(record => record.Name)], SyntheticSet.Generate),
        new("synthetic-rhythm", "ecg", 350_000, [.. SyntheticRhythmSet.Smoke.Concat(SyntheticRhythmSet.Conformance).Select(record => record.Settings.Seed)],
            [.. SyntheticRhythmSet.Smoke.Select(record => record.Name)], [.. SyntheticRhythmSet.Conformance.Select(record => record.Name)], SyntheticRhythmSet.Generate),
        new("synthetic-ppg", "ppg", 700_000, [.. SyntheticPpgSet.Smoke.Concat(SyntheticPpgSet.Conformance).Select(record => record.Settings.Seed)],
            [.. SyntheticPpgSet.Smoke.Select(record => record.Name)], [.. SyntheticPpgSet.Conformance.Select(record => record.Name)], SyntheticPpgSet.Generate),
        new("synthetic-spo2", "light", 300_000, [.. SyntheticOximetrySet.Smoke.Concat(SyntheticOximetrySet.Conformance).Select(record => record.Settings.Seed)],
            [.. SyntheticOximetrySet.Smoke.Select(record => record.Name)], [.. SyntheticOximetrySet.Conformance.Select(record => record.Name)], SyntheticOximetrySet.GenerateRedInfrared),
        new("synthetic-camera", "light", 100_000, [.. SyntheticOximetrySet.Camera.Select(record => record.Settings.Seed)],
            [], [.. SyntheticOximetrySet.Camera.Select(record => record.Name)], SyntheticOximetrySet.GenerateCamera),
    ];

    public string Folder => Repository.File("validation", "datasets", Name);

    public static CommittedSet Named(string name) => All.Single(set => set.Name == name);

    public DatasetManifest Manifest()
    {
        var faults = new FaultCollector();
        var manifest = ManifestReader.Read(Folder + ".yaml", $"validation/datasets/{Name}.yaml", faults);
        faults.Faults.ShouldBeEmpty();
        return manifest!;
    }

    /// <summary>Files that differ from the committed ones by no more than the rounding of a platform; anything else is a failure.</summary>
    public IReadOnlyList<string> Drifted()
    {
        var drifted = new List<string>();
        foreach (var file in Generate())
        {
            var committed = File.ReadAllBytes(Path.Combine(Folder, file.Path));
            if (file.Bytes.Span.SequenceEqual(committed)) continue;
            SyntheticDrift.IsDrift(file.Path, file.Bytes.Span, committed).ShouldBeTrue($"{file.Path} is not what the generator makes: the generator or the file was changed.");
            drifted.Add(file.Path);
        }
        return drifted;
    }

    /// <summary>Where a difference was found, in words.</summary>
    public static string Platform => $"{RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}";
}
