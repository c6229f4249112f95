using System.Text;

namespace SaMD.Signals.Tests.Formats.Wfdb;

/// <summary>Small WFDB records, encoded here from signal(5) without the product's writer.</summary>
internal static class WfdbFixture
{
    /// <summary>ADC values of a number of frames of a number of signals: within 12 bits, the signals different.</summary>
    public static int[][] Adc(int frames, int signals) =>
        [.. Enumerable.Range(0, signals).Select(signal => Enumerable.Range(0, frames).Select(i => (((i * 37) + (signal * 501)) % 4095) - 2047).ToArray())];

    /// <summary>The values one after the other, frame by frame.</summary>
    public static int[] Frames(int[][] adc) => [.. Enumerable.Range(0, adc[0].Length).SelectMany(i => adc.Select(signal => signal[i]))];

    public static byte[] Format16(int[][] adc) => [.. Frames(adc).SelectMany(value => new[] { (byte)(value & 0xff), (byte)((value >> 8) & 0xff) })];

    public static byte[] Format212(int[][] adc) => [.. Frames(adc).Chunk(2).SelectMany(pair => pair.Length == 2
        ? new[] { (byte)(pair[0] & 0xff), (byte)(((pair[0] >> 8) & 0xf) | ((pair[1] >> 4) & 0xf0)), (byte)(pair[1] & 0xff) }
        : [(byte)(pair[0] & 0xff), (byte)((pair[0] >> 8) & 0xf)])];

    public static int Checksum(int[] adc) => (int)(adc.Sum(value => (long)value) & 0xffff);

    /// <summary>The files of a record: header lines as given, <c>{sum}</c> in signal line k replaced by the checksum of signal k.</summary>
    public static Dictionary<string, byte[]> Record(string name, int[][] adc, byte[] signalFile, params string[] lines)
    {
        for (var i = 0; i < adc.Length; i++) lines[1 + i] = lines[1 + i].Replace("{sum}", $"{Checksum(adc[i])}", StringComparison.Ordinal);
        return new() { [name + ".hea"] = Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"), [name + ".dat"] = signalFile };
    }
}
