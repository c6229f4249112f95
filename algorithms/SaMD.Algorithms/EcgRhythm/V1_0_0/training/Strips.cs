using System.Globalization;

namespace SaMD.Algorithms.EcgRhythm.V1_0_0.Training;

/// <summary>The recordings of challenge-2017 that may be learned from. Reads its MATLAB v4 files by a few lines of its own.</summary>
internal static class Strips
{
    internal const double FrequencyHz = 300;
    private const int HeaderBytes = 24;
    private const float UnitsPerMillivolt = 1000;

    /// <summary>The records of a partition, in the order of the list.</summary>
    /// <param name="list">challenge-2017.records.csv of validation/datasets.</param>
    /// <param name="partition">development.</param>
    internal static IReadOnlyList<string> Names(string list, string partition) =>
        [.. File.ReadLines(list).Skip(1).Select(line => line.Split(',')).Where(fields => fields[1] == partition).Select(fields => fields[0])];

    /// <summary>The label of each record: N, A, O or ~.</summary>
    internal static Dictionary<string, char> Labels(string folder) =>
        File.ReadLines(Path.Combine(folder, "REFERENCE-v3.csv")).Select(line => line.Split(',')).ToDictionary(fields => fields[0], fields => fields[1][0]);

    /// <summary>The samples of a record, mV.</summary>
    internal static float[] Samples(string folder, string name)
    {
        var header = File.ReadAllLines(Path.Combine(folder, name + ".hea"))[1].Split(' ');
        if (!header[2].StartsWith(UnitsPerMillivolt.ToString(CultureInfo.InvariantCulture) + "/", StringComparison.Ordinal))
            throw new InvalidDataException($"{name}: gain {header[2]}");
        var bytes = File.ReadAllBytes(Path.Combine(folder, name + ".mat"));
        var samples = new float[(bytes.Length - HeaderBytes) / 2];
        for (var i = 0; i < samples.Length; i++) samples[i] = BitConverter.ToInt16(bytes, HeaderBytes + (2 * i)) / UnitsPerMillivolt;
        return samples;
    }
}
