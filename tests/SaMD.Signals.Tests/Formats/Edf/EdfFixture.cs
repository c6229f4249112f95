using System.Globalization;
using System.Text;

namespace SaMD.Signals.Tests.Formats.Edf;

/// <summary>Makes EDF and BDF files, written from the format's own description.</summary>
internal static class EdfFixture
{
    /// <summary>A signal: label, unit, physical and digital limits, samples in a record.</summary>
    internal sealed record Signal(string Label, string Unit, double PhysicalMinimum, double PhysicalMaximum, int DigitalMinimum, int DigitalMaximum, int Samples);

    /// <summary>The header of a file.</summary>
    public static byte[] Header(IReadOnlyList<Signal> signals, int records, string seconds, string reserved = "", bool isBdf = false)
    {
        var text = new StringBuilder();
        text.Append(Field("", 8)).Append(Field("X X X X", 80)).Append(Field("Startdate 02-MAR-2002 X X X", 80)).Append("02.03.0212.30.00")
            .Append(Field(256 * (signals.Count + 1), 8)).Append(Field(reserved, 44)).Append(Field(records, 8)).Append(Field(seconds, 8)).Append(Field(signals.Count, 4));
        Each(signal => Field(signal.Label, 16));
        Each(_ => Field("electrode", 80));
        Each(signal => Field(signal.Unit, 8));
        Each(signal => Field(signal.PhysicalMinimum, 8));
        Each(signal => Field(signal.PhysicalMaximum, 8));
        Each(signal => Field(signal.DigitalMinimum, 8));
        Each(signal => Field(signal.DigitalMaximum, 8));
        Each(_ => Field("HP:0.1Hz", 80));
        Each(signal => Field(signal.Samples, 8));
        Each(_ => Field("", 32));
        var bytes = Encoding.ASCII.GetBytes(text.ToString());
        (isBdf ? [0xff, .. "BIOSEMI"u8] : "0       "u8.ToArray()).CopyTo(bytes, 0);
        return bytes;

        void Each(Func<Signal, string> field)
        {
            foreach (var signal in signals) text.Append(field(signal));
        }
    }

    /// <summary>Digital values as a file holds them, low byte first.</summary>
    public static byte[] Samples(IEnumerable<int> digital, int width = 2) =>
        [.. digital.SelectMany(value => Enumerable.Range(0, width).Select(place => (byte)((value >> (8 * place)) & 0xff)))];

    /// <summary>An annotation signal of a record, filled up with bytes of 0.</summary>
    public static byte[] Annotations(int bytes, params string[] lists)
    {
        var text = Encoding.UTF8.GetBytes(string.Concat(lists.Select(static list => list + '\0')));
        return [.. text, .. new byte[bytes - text.Length]];
    }

    /// <summary>What a digital value stands for.</summary>
    public static float Physical(Signal signal, int digital) =>
        (float)(((digital - signal.DigitalMinimum) * ((signal.PhysicalMaximum - signal.PhysicalMinimum) / (signal.DigitalMaximum - signal.DigitalMinimum))) + signal.PhysicalMinimum);

    private static string Field(object value, int width) => string.Create(CultureInfo.InvariantCulture, $"{value}").PadRight(width);
}
