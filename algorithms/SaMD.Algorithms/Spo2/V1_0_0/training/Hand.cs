using System.Globalization;
using SaMD.Contracts;

namespace SaMD.Algorithms.Spo2.V1_0_0.Training;

/// <summary>One recording of oximetry-phone-cam: the camera on one hand of a person, and the oximeters on other fingers.</summary>
/// <param name="Person">Number of the person.</param>
/// <param name="Name">Left or Right.</param>
/// <param name="Colours">Red, green and blue of each frame.</param>
/// <param name="Reference">Mean of the four oximeters at each second; not a number where one has none.</param>
internal sealed record Hand(string Person, string Name, float[][] Colours, double[] Reference)
{
    public const double FramesPerSecond = 30;
    private const string EndRow = "Collection Halted";
    private static readonly string[] Oximeters = ["SpO2 1", "SpO2 2", "SpO2 4", "SpO2 5"];

    /// <summary>Reads a recording.</summary>
    /// <param name="root">Folder of the dataset.</param>
    /// <param name="person">Number of the person.</param>
    /// <param name="name">Left or Right.</param>
    public static Hand Read(string root, string person, string name)
    {
        var frames = File.ReadLines(Path.Combine(root, "ppg-csv", name, $"{person}.csv")).Skip(1).Select(line => line.Split(',').Select(Number).ToArray()).ToList();
        return new Hand(
            person, name, [.. Enumerable.Range(0, 3).Select(c => frames.Select(frame => (float)frame[c]).ToArray())], Measured(Path.Combine(root, "gt", $"{person}.csv")));
    }

    /// <summary>Mean of the reference over a window, of which at least half must be there, as samd pairs it.</summary>
    /// <param name="atSeconds">End of the window.</param>
    public double? ReferenceOver(double atSeconds)
    {
        var values = Enumerable.Range(0, Reference.Length).Where(second => second > atSeconds - Tuning.WindowSeconds && second <= atSeconds).Select(second => Reference[second]).Where(double.IsFinite).ToList();
        return values.Count * 2 >= Tuning.WindowSeconds ? values.Average() : null;
    }

    /// <summary>A channel as a block holds it.</summary>
    public ChannelSamples Samples(int channel) => new(0, Colours[channel], default);

    private static double[] Measured(string path)
    {
        var lines = File.ReadAllLines(path);
        var heading = lines[0].Split(',');
        var columns = Oximeters.Select(name => Array.IndexOf(heading, name)).ToList();
        return [.. lines.Skip(1).Select(line => line.Split(',')).Where(row => row[0].Trim() != EndRow).Select(row =>
        {
            var values = columns.Select(column => Number(row[column])).Where(value => value is >= 1 and <= 100).ToList();
            return values.Count == columns.Count ? values.Average() : double.NaN;
        })];
    }

    private static double Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;
}
