using SaMD.Traceability;
using SaMD.Validation.Acceptance;
using SaMD.Validation.Evidence;

namespace SaMD.Reports.Tests.Fixtures;

/// <summary>Whole reports with made-up figures.</summary>
internal static class FixtureReport
{
    private const string Digest = "f1f1f1f1a0b1c2d3e4f5061728394a5b6c7d8e9f0a1b2c3d4e5f6071f1f1f1f1";

    private static readonly string[] Notes =
    [
        "The RR interval error is tallied on unmatched events too.",
        "Flutter waves outside an episode of ventricular flutter are counted as class O.",
        "Escape beats are counted as class S.",
    ];

    /// <summary>All verdicts, on data that pass as measured.</summary>
    internal static ReportModel Measured() => Make("mitdb", synthetic: false);

    /// <summary>The same without a row that failed or lacks its data, on synthetic recordings.</summary>
    internal static ReportModel Synthetic() => Make("synthetic", synthetic: true);

    /// <summary>Every text of others tries to become markup, and some are very long.</summary>
    internal static ReportModel Hostile() => HostileTexts.In(Measured());

    /// <summary>A run in which nothing was in scope.</summary>
    internal static ReportModel Empty()
    {
        var model = Measured();
        var results = model.Results with { Algorithms = [], Datasets = [], Requirements = [], Rows = [], LeftOut = [], Profiles = [] };
        return model with { Results = results, Recordings = [], Trace = new TraceFile([], []), ComparatorNotes = [] };
    }

    /// <summary>One of the reports by its name in theory data.</summary>
    internal static ReportModel Named(string name) => name switch
    {
        "measured" => Measured(),
        "synthetic" => Synthetic(),
        "hostile" => Hostile(),
        "empty" => Empty(),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "no such fixture"),
    };

    private static ReportModel Make(string dataset, bool synthetic)
    {
        var rows = FixtureRows.Of(dataset, synthetic).Select(row => synthetic ? row with { Independence = "not applicable (synthetic)" } : row).ToArray();
        var results = new ResultsFile(1, synthetic ? "smoke" : "pull-request", [], synthetic, [Algorithm()], Datasets(dataset, synthetic), Requirements(synthetic), rows, LeftOut(), Notes) { Profiles = Profiles() };
        var runs = Runs();
        return new ReportModel(results, Inputs(results.Gate), FixtureRecords.Of(dataset), Trace(rows), runs[0], runs, "f1f7u2e000000001", Digest, Notes);
    }

    private static IReadOnlyList<ProfileResult> Profiles() =>
    [
        new("fixture-draft", "A draft document (fixture)", "draft", "A draft: nothing may be claimed by it.", false, Digest,
            [new("classification.f1", "value", "at least 80 %", null, "secondary", "a summary (fixture)"), new("beats.sensitivity", "match", "0.15 s", "part 2", "memory", null)],
            [new("At least 10 persons of each group.", "text", "clause 4 (fixture)")]),
    ];

    private static AlgorithmResult Algorithm() => new(
        "ecg-heart-rate", "1.0.0", "Heart rate from ECG", "Finds heart beats in a single-lead ECG of an adult and states the heart rate; an aid to a trained reader, not an alarm. (Fixture.)",
        "managed", Digest, "locked", 0.45, ["mitdb development", "synthetic development"]);

    private static IReadOnlyList<DatasetResult> Datasets(string id, bool synthetic)
    {
        var main = new DatasetResult(
            id, "1.0.0", synthetic ? "Synthetic recordings (fixture)" : "MIT-BIH Arrhythmia Database (fixture: figures are made up)", synthetic, Digest, "PhysioNet",
            synthetic ? null : "10.13026/C2F305", "ODC-BY 1.0", "Moody GB, Mark RG. MIT-BIH Arrhythmia Database.",
            "Moody GB, Mark RG. The impact of the MIT-BIH Arrhythmia Database. IEEE Eng Med Biol 20(3):45-50, 2001. Goldberger AL et al. PhysioBank, PhysioToolkit, and PhysioNet. Circulation 101(23), 2000.",
            "Beat and rhythm annotations of two cardiologists, differences settled by agreement", 43, 44, 44,
            [new("102", "paced"), new("104", "paced"), new("107", "paced"), new("217", "paced")], [], ["30 minutes, two leads, 360 Hz; the first 5 minutes are not scored"]);
        if (synthetic) return [main];
        return
        [
            main,
            new("fixture-strips", "2.1.0", "Hand-held strips (fixture)", false, Digest, null, null, null, null, null, null, null, 12, 9, [], ["A00003", "A00007", "A00011"], ["partial: 9 of 12 records"]),
        ];
    }

    private static IReadOnlyList<RequirementResult> Requirements(bool synthetic)
    {
        RequirementResult[] all =
        [
            new("SRS-ECGHR-002", 3, "primary", "Beat sensitivity", "The ECG heart-rate algorithm shall find at least 99.8 % of beats.", Verdict.Pass, null, null),
            new("SRS-ECGHR-003", 1, "primary", "Beat positive predictivity", "At least 99.8 % of the beats that the algorithm reports shall be beats.", Verdict.Fail, "value-missed", "SRS-ECGHR-003/1: the estimate misses its limit"),
            new("SRS-ECGHR-004", 1, "secondary", "Heart rate accuracy", "The displayed heart rate shall lie within the larger of 10 % and 5 bpm of the reference for at least 97 % of estimates.", Verdict.Inconclusive, "straddles", "criterion NOT met (interval straddles the limit)"),
            new("SRS-ECGHR-005", 2, "secondary", "Heart rate availability", "A heart rate shall be shown for at least 95 % of the time.", Verdict.NotRun, "absent", "records of fixture-strips are absent"),
            new("SRS-ECGHR-006", 1, "secondary", "Ventricular flutter", "Episodes of ventricular flutter shall be found.", Verdict.Inconclusive, "undefined", "undefined: no reference event"),
            new("SRS-ECGHR-007", 1, "exploratory", "Bias of the heart rate", "The mean error of the heart rate is reported.", Verdict.Pass, null, null),
            new("SRS-ECGHR-010", 1, "primary", "Sealed test", "As SRS-ECGHR-002, on the sealed test partition.", Verdict.NotRun, ReportModel.OutOfGate, "the gate that was run leaves its rows out"),
            new("SRS-PLAT-001", 1, "primary", "Stable bytes", "The core of a bundle shall be the same at any number of threads.", null, "tests", "verified by tests; judged by the trace"),
        ];
        return synthetic ? [.. all.Where(requirement => requirement.Id != "SRS-ECGHR-005")] : all;
    }

    private static IReadOnlyList<LeftOutRow> LeftOut() => [new("SRS-ECGHR-010/1", "SRS-ECGHR-010", "mitdb", ["test"], "beats.sensitivity"), new("SRS-ECGHR-002/3", "SRS-ECGHR-002", "nstdb", ["stress"], "beats.sensitivity")];

    private static InputsFile Inputs(string gate) => new(
        1, gate, [], "1.0.0", [new("algorithms/SaMD.Algorithms/EcgHeartRate/V1_0_0/EcgHeartRate.cs", Digest), new("algorithms/SaMD.Algorithms/EcgHeartRate/V1_0_0/algorithm.yaml", Digest)],
        [new("validation/datasets/mitdb.yaml", Digest)], [new("requirements/ecg-heart-rate.yaml", Digest), new("requirements/hazards.yaml", Digest)],
        [new("SaMD.Validation", Digest), new("SaMD.Signals", Digest)], ["MathNet.Numerics 5.0.0", "YamlDotNet 16.3.0"], ["mitdb/100", "mitdb/101"], []);

    private static IReadOnlyList<RunFile> Runs() =>
    [
        new(1, "2026-11-20T09:14:05Z", 1.38, "samd 0.1.0", "1f0c5a9d3b7e4a62908c1d2e3f4a5b6c7d8e9f00", false, "Debian GNU/Linux 12", "X64", 2, ".NET 10.0.1", ["ecg-heart-rate@1.0.0: locked"], 1),
        new(2, "2026-11-20T11:40:59Z", 64.2, "samd 0.1.0", null, null, "macOS 26.1", "Arm64", 10, ".NET 10.0.1", ["ecg-heart-rate@1.0.0: locked, platform difference"], 1),
    ];

    private static TraceFile Trace(IReadOnlyList<ResultRow> rows)
    {
        TraceItem[] needs = [new("UN-001", "See the heart rate at rest and in daily life without delay")];
        TraceItem[] hazards = [new("HAZ-002", "A low heart rate is shown as normal, and treatment is delayed")];
        var lines = rows.Where(row => row.Stratum is null && row.Aggregation == "gross").Select(row => new TraceRow(
            needs, row.Role == "exploratory" ? [] : hazards, row.Requirement, row.Revision, $"Title of {row.Requirement}", ["ANSI/AAMI EC57:2012 4.3"], "dataset", row.Row, row.Gating, row.Endpoint,
            $"{row.Dataset} {string.Join(" + ", row.Partition)}", Digest, row.Algorithm, row.Verdict, row.Verdict is null ? null : "current", row.Criterion?.Text ?? "reported only"));
        var tests = new TraceRow(needs, [], "SRS-PLAT-001", 1, "Stable bytes", [], "tests", null, true, null, null, null, null, null, null, "judged by the tests");
        return new TraceFile([.. lines, tests], [new("hazard-without-requirement", "HAZ-009", "No requirement mitigates HAZ-009: name it in 'mitigates' of one, or withdraw it.", "requirements/hazards.yaml", 31)]);
    }
}
