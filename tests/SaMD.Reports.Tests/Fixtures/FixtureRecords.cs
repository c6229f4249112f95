using SaMD.Validation.Evidence;

namespace SaMD.Reports.Tests.Fixtures;

/// <summary>Recordings whose names are those of mitdb and whose figures are made up: none was ever measured.</summary>
internal static class FixtureRecords
{
    private static readonly string[] Development = "101 106 108 109 112 114 115 116 118 119 122 124 201 202 203 205 207 208 209 215 220 223 230".Split(' ');
    private static readonly string[] Validation = "100 103 105 111 113 117 121 123 200 210 212 213 214 219 221 222 228 231 232 233 234".Split(' ');

    internal static readonly ComparatorResult Beats = new("beats", "wfdb",
        ["start = 300 s", "match window = 0.15 s", "learning period = 300 s, not scored", "end of record = scored"]);

    internal static readonly ComparatorResult HeartRate = new("heart-rate", "reference-window",
        ["start = 300 s", "window = 10 s", "least beats in a window = 3", "agreement = larger of 10 % and 5 bpm"]);

    internal static IReadOnlyList<RecordingResult> Of(string dataset) =>
        [.. Development.Select(record => (record, "development")).Concat(Validation.Select(record => (record, "validation")))
            .SelectMany((item, place) => new[] { BeatsOf(dataset, item.record, item.Item2, place), HeartRateOf(dataset, item.record, item.Item2, place) })];

    private static RecordingResult BeatsOf(string dataset, string record, string partition, int place)
    {
        if (record == "232") return NotCompared(dataset, record, partition, Beats);
        var beats = 1480L + (place * 137 % 1310);
        var missed = (long)(place % 3 == 0 ? place * place % 23 : 0);
        var extra = (long)(place % 4 == 1 ? place * 7 % 31 : 0);
        RecordingFigure[] figures =
        [
            Ratio("beats.sensitivity", beats - missed, beats),
            Ratio("beats.positive-predictivity", beats - missed, beats - missed + extra),
            new("beats.vf-sensitivity", "1", null, 0, 0),
        ];
        return Make(dataset, record, partition, Beats, figures) with { Matrix = Matrix(beats, missed, extra) };
    }

    private static RecordingResult HeartRateOf(string dataset, string record, string partition, int place)
    {
        if (record == "232") return NotCompared(dataset, record, partition, HeartRate);
        var windows = 1500L;
        var within = windows - (place % 5 == 2 ? place * 3L : place % 4);
        RecordingFigure[] figures =
        [
            Ratio("hr.within", within, windows), new("hr.mean-error", "bpm", Math.Round((place * 0.037) - 0.61, 4), null, null),
        ];
        return Make(dataset, record, partition, HeartRate, figures);
    }

    private static RecordingResult Make(string dataset, string record, string partition, ComparatorResult comparator, RecordingFigure[] figures) => new(
        "ecg-heart-rate@1.0.0", dataset, partition, record, Person(dataset, record), "none", "first ecg", [record is "114" ? "V5" : "MLII"], comparator,
        "compared", null, 1805.556, [record is "202" or "201" ? "sex=M" : "sex=F", "age-band=60-69"], figures, null,
        record == "207" ? ["header: initial value of channel 2 differs from the signal file"] : []);

    private static RecordingResult NotCompared(string dataset, string record, string partition, ComparatorResult comparator) =>
        Make(dataset, record, partition, comparator, []) with { Status = "algorithm-failed", Reason = "fixture: beat at 812.4 s is reported before it happens" };

    private static RecordingFigure Ratio(string endpoint, double numerator, double denominator) =>
        new(endpoint, "1", denominator == 0 ? null : numerator / denominator, numerator, denominator);

    private static string Person(string dataset, string record) => $"{dataset}:{(record == "202" ? "201" : record)}";

    private static IReadOnlyList<IReadOnlyList<long>> Matrix(long beats, long missed, long extra)
    {
        var rows = Enumerable.Range(0, 7).Select(_ => new long[7]).ToArray();
        (rows[0][0], rows[0][5], rows[5][0]) = (beats - missed - 40, missed, extra);
        rows[2][0] = 40;
        return rows;
    }
}
