using System.Globalization;

namespace SaMD.Algorithms.EcgRhythm.V1_0_0.Training;

/// <summary>Writes the fitted numbers as the C# file that the version compiles.</summary>
internal static class SourceFile
{
    internal static void Write(string path, double[] offsets, RhythmCurve[] curves)
    {
        var text = File.ReadAllText(path);
        var head = text[..text.IndexOf("    internal static readonly double[] Offsets", StringComparison.Ordinal)];
        File.WriteAllText(path, $$"""
            {{head}}    internal static readonly double[] Offsets = [{{List(offsets)}}];

                /// <summary>One curve per feature of the model.</summary>
                internal static readonly RhythmCurve[] All =
                [
            {{string.Concat(curves.Select(Text))}}    ];
            }

            """);
    }

    private static string Text(RhythmCurve curve) =>
        $"        new(\"{curve.Feature}\",\n            [{List(curve.Knots)}],\n            [\n"
        + string.Concat(curve.Values.Select(values => $"                [{List(values)}],\n")) + "            ]),\n";

    private static string List(double[] values) => string.Join(", ", values.Select(value => value.ToString("0.####", CultureInfo.InvariantCulture)));
}
