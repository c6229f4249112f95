using SaMD.TestKit;

namespace SaMD.Algorithms.Tests.EcgHeartRate;

/// <summary>
/// The first lead of an MIT-BIH Arrhythmia Database record and its reference beats, read by a few lines of this test's own:
/// format 212 at 360 Hz and 200 units per mV around 1024, MIT annotation format.
/// </summary>
internal sealed record MitdbRecord(Recording Recording, IReadOnlyList<double> BeatSeconds)
{
    private const double FrequencyHz = 360;
    private const int Skip = 59, Number = 60, Subtype = 61, Channel = 62, Auxiliary = 63;
    private const int FlutterStart = 32, FlutterEnd = 33;

    internal static MitdbRecord Read(string name)
    {
        var folder = RealData.Folder("mitdb");
        var signal = File.ReadAllBytes(Path.Combine(folder, name + ".dat"));
        var samples = new float[signal.Length / 3];
        for (var i = 0; i < samples.Length; i++) samples[i] = (Sample(signal, 3 * i) - 1024) / 200f;
        return new(new(FrequencyHz, samples), [.. Beats(File.ReadAllBytes(Path.Combine(folder, name + ".atr")))]);
    }

    // The first lead of a pair of 12-bit samples.
    private static int Sample(byte[] signal, int at)
    {
        var value = signal[at] | ((signal[at + 1] & 15) << 8);
        return value < 2048 ? value : value - 4096;
    }

    private static IEnumerable<double> Beats(byte[] annotations)
    {
        var (time, fluttering) = (0L, false);
        for (var i = 0; i + 1 < annotations.Length; i += 2)
        {
            var word = Word(annotations, i);
            var (code, rest) = (word >> 10, word & 1023);
            if (word == 0) yield break;
            if (code == Skip) (time, i) = (time + (Word(annotations, i + 2) << 16) + Word(annotations, i + 4), i + 4);
            else if (code == Auxiliary) i += rest + rest % 2;
            else if (code is not (Number or Subtype or Channel))
            {
                time += rest;
                fluttering = code == FlutterStart || (fluttering && code != FlutterEnd);
                if (!fluttering && IsBeat(code)) yield return time / FrequencyHz;
            }
        }
    }

    private static bool IsBeat(int code) => code is >= 1 and <= 13 or 25 or 30 or 34 or 35 or 38 or 41;

    private static int Word(byte[] bytes, int at) => bytes[at] | (bytes[at + 1] << 8);
}
