namespace SaMD.Algorithms.EcgHeartRate.V1_0_0.Training;

/// <summary>The recordings that may be learned from: development of mitdb and ludb; and made noise.</summary>
internal sealed class DevelopmentData
{
    private static readonly string[] Mitdb =
        ["101", "106", "108", "109", "112", "114", "115", "116", "118", "119", "122", "124",
         "201", "202", "203", "205", "207", "208", "209", "215", "220", "223", "230"];

    private static readonly string[] LudbLeads = ["i", "ii", "iii", "avr", "avl", "avf", "v1", "v2", "v3", "v4", "v5", "v6"];

    internal DevelopmentData(string root)
    {
        Ambulatory = [.. Mitdb.Select(r => MitdbLeads(Path.Combine(root, "mitdb"), r))];
        Resting = [.. Enumerable.Range(1, 200).Select(n => LudbLeadsOf(Path.Combine(root, "ludb", "data"), n)).Where(l => l.Length > 0)];
        var random = new Generator(7);
        ElectrodeMotion = [.. Enumerable.Range(0, 3).Select(_ => ElectrodeMotionNoise.Make(random))];
    }

    /// <summary>Both leads of each mitdb record.</summary>
    internal Lead[][] Ambulatory { get; }

    /// <summary>Up to twelve leads of each ludb record.</summary>
    internal Lead[][] Resting { get; }

    /// <summary>Made noise of electrode motion at 360 Hz.</summary>
    internal float[][] ElectrodeMotion { get; }

    private static Lead[] MitdbLeads(string folder, string record)
    {
        var (frequency, signals) = Wfdb.Signals(folder, record);
        var annotations = Wfdb.Annotations(Path.Combine(folder, record + ".atr")).ToArray();
        var beats = annotations.Where(a => Wfdb.IsBeat(a.Code)).Select(a => a.Sample).ToArray();
        var margin = (long)(0.1 * frequency);
        var unknown = annotations.Zip(annotations.Append((signals[0].Length, 0)).Skip(1))
            .Where(p => p.First.Code is Wfdb.FlutterStart or Wfdb.FlutterWave)
            .Select(p => (p.First.Sample - margin, (p.First.Code == Wfdb.FlutterStart ? End(annotations, p.First.Sample) : p.First.Sample) + margin));
        // 201 and 202 are one person.
        var person = record == "202" ? 201 : int.Parse(record.AsSpan(0, 3), System.Globalization.CultureInfo.InvariantCulture);
        return [.. signals.Select(s => new Lead(person, frequency, s, beats, [.. unknown]))];
    }

    private static long End((long Sample, int Code)[] annotations, long start) =>
        annotations.First(a => a.Sample > start && a.Code == Wfdb.FlutterStart + 1).Sample;

    // The first and the last complexes of a strip are often not marked.
    private static Lead[] LudbLeadsOf(string folder, int number)
    {
        if (!File.Exists(Path.Combine(folder, $"{number}.hea"))) return [];
        var (frequency, signals) = Wfdb.Signals(folder, $"{number}");
        var leads = new List<Lead>();
        for (var k = 0; k < LudbLeads.Length; k++)
        {
            var path = Path.Combine(folder, $"{number}.{LudbLeads[k]}");
            if (!File.Exists(path)) continue;
            long[] beats = [.. Wfdb.Annotations(path).Where(a => a.Code == 1).Select(a => a.Sample)];
            if (beats.Length < 3) continue;
            var margin = (long)(0.3 * frequency);
            leads.Add(new Lead(1000 + number, frequency, signals[k], beats, [(0, beats[0] - margin), (beats[^1] + margin, signals[k].Length)]));
        }

        return [.. leads];
    }
}
