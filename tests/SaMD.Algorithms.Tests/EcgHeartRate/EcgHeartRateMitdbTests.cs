namespace SaMD.Algorithms.Tests.EcgHeartRate;

/// <summary>
/// Development recordings only: a floor that shows the algorithm whole, not evidence. Beats in ventricular flutter are left out
/// of the reference but not of the detections, so record 207 has none here.
/// </summary>
public sealed class EcgHeartRateMitdbTests
{
    // INDEX.md: the development partition, without 207.
    private static readonly string[] Records =
        ["101", "106", "108", "109", "112", "114", "115", "116", "118", "119", "122", "124", "201", "202", "203", "205", "208", "209", "215", "220", "223", "230"];

    [Fact]
    public void Development_WholeRecords_FindsNearlyEveryBeat()
    {
        var (matched, missed, extra) = (0, 0, 0);
        foreach (var name in Records)
        {
            var record = MitdbRecord.Read(name);
            var match = BeatMatch.Of(record.BeatSeconds, EcgSession.Beats(record.Recording));
            (matched, missed, extra) = (matched + match.Matched, missed + match.Missed, extra + match.Extra);
            match.Sensitivity.ShouldBeGreaterThan(0.985, name);
            match.PositivePredictivity.ShouldBeGreaterThan(0.985, name);
        }

        var all = new BeatMatch(matched, missed, extra);
        all.Sensitivity.ShouldBeGreaterThan(0.998);
        all.PositivePredictivity.ShouldBeGreaterThan(0.998);
    }
}
