using System.Globalization;

namespace SaMD.Algorithms.EcgHeartRate.V1_0_0.Training;

/// <summary>Writes learned numbers as the C# files that the version compiles.</summary>
internal static class SourceFile
{
    /// <summary>Replaces the numbers between the brackets of a file's <c>Values</c>.</summary>
    internal static void Replace(string path, IEnumerable<float> values)
    {
        var text = File.ReadAllText(path);
        var from = text.IndexOf("    [\n", StringComparison.Ordinal) + 6;
        var to = text.IndexOf("    ];", from, StringComparison.Ordinal);
        var lines = values.Select(v => v.ToString("G5", CultureInfo.InvariantCulture) + "f").Chunk(12).Select(c => $"        {string.Join(", ", c)},\n");
        File.WriteAllText(path, text[..from] + string.Concat(lines) + text[to..]);
    }
}
