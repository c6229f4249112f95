using System.Globalization;

namespace SaMD.Algorithms.EcgHeartRate.V1_0_0.Training;

/// <summary>
/// Reads what the training recordings use of the WFDB formats: signal formats 212 and 16, and MIT annotations. Kept apart from
/// the product's readers, so that the provenance of a locked version does not move with them.
/// </summary>
internal static class Wfdb
{
    private const int Skip = 59, Number = 60, Subtype = 61, Channel = 62, Auxiliary = 63;

    /// <summary>The code that starts ventricular flutter; the next code ends it.</summary>
    internal const int FlutterStart = 32;

    /// <summary>A flutter wave outside flutter: neither beat nor none.</summary>
    internal const int FlutterWave = 31;

    /// <summary>Whether a code stands for a beat.</summary>
    internal static bool IsBeat(int code) => code is >= 1 and <= 13 or 25 or 30 or 34 or 35 or 38 or 41;

    /// <summary>The signals of a record, mV.</summary>
    internal static (double FrequencyHz, float[][] Signals) Signals(string folder, string record)
    {
        var lines = File.ReadLines(Path.Combine(folder, record + ".hea")).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split(' ')).ToArray();
        var count = int.Parse(lines[0][1], CultureInfo.InvariantCulture);
        var scales = lines[1..(count + 1)].Select(Scale).ToArray();
        var bytes = File.ReadAllBytes(Path.Combine(folder, lines[1][0]));
        var is212 = lines[1][1] == "212";
        var signals = scales.Select(_ => new float[(is212 ? bytes.Length / 3 * 2 : bytes.Length / 2) / count]).ToArray();
        for (var i = 0; i < signals[0].Length * count; i++)
        {
            var (gain, baseline) = scales[i % count];
            signals[i % count][i / count] = (float)(((is212 ? Packed(bytes, i) : Wide(bytes, i)) - baseline) / gain);
        }

        return (double.Parse(lines[0][2].Split('/')[0], CultureInfo.InvariantCulture), signals);
    }

    /// <summary>The annotations of a file: sample and code.</summary>
    internal static IEnumerable<(long Sample, int Code)> Annotations(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var sample = 0L;
        for (var i = 0; i + 1 < bytes.Length; i += 2)
        {
            var word = Word(bytes, i);
            var (code, rest) = (word >> 10, word & 1023);
            if (word == 0) yield break;
            if (code == Skip) (sample, i) = (sample + ((long)Word(bytes, i + 2) << 16) + Word(bytes, i + 4), i + 4);
            else if (code == Auxiliary) i += rest + rest % 2;
            else if (code is not (Number or Subtype or Channel)) yield return (sample += rest, code);
        }
    }

    // "200/mV" or "1716(6)/mV"; without a baseline, the field of the ADC zero holds it.
    private static (double Gain, int Baseline) Scale(string[] fields)
    {
        var parts = fields[2].Split('/')[0].TrimEnd(')').Split('(');
        var gain = double.Parse(parts[0], CultureInfo.InvariantCulture);
        return (gain, int.Parse(parts.Length > 1 ? parts[1] : fields[4], CultureInfo.InvariantCulture));
    }

    private static int Packed(byte[] bytes, int i)
    {
        var at = i / 2 * 3;
        var value = i % 2 == 0 ? bytes[at] | ((bytes[at + 1] & 15) << 8) : bytes[at + 2] | ((bytes[at + 1] >> 4) << 8);
        return value < 2048 ? value : value - 4096;
    }

    private static int Wide(byte[] bytes, int i) => unchecked((short)Word(bytes, 2 * i));

    private static int Word(byte[] bytes, int at) => bytes[at] | (bytes[at + 1] << 8);
}
