using System.Diagnostics;
using System.Globalization;
using System.Text;
using SaMD.Signals;

namespace SaMD.Benchmarks;

/// <summary>Decodes two channels of each format from memory. FLAC is left out: what it costs depends on the signal.</summary>
internal static class Decoding
{
    private const int Frames = 1_000_000;
    private const int Block = 4096;

    // Bytes of two samples; format 310 and 311 pack three into four bytes.
    private static readonly (string Format, double BytesPerSample)[] Wfdb =
        [("8", 1), ("16", 2), ("24", 3), ("32", 4), ("61", 2), ("80", 1), ("160", 2), ("212", 1.5), ("310", 4.0 / 3), ("311", 4.0 / 3)];

    /// <summary>Formats and how many million samples a second are decoded, the best of five runs.</summary>
    public static IEnumerable<(string Format, double MillionsPerSecond)> Measure()
    {
        foreach (var (format, bytes) in Wfdb) yield return ($"WFDB {format}", Best("wfdb", Record(format, bytes)));
        yield return ("EDF", Best("edf", Edf(2)));
        yield return ("BDF", Best("bdf", Edf(3)));
        yield return ("CSV, values", Best("csv", Csv()));
    }

    private static double Best(string format, Dictionary<string, byte[]> files) =>
        Enumerable.Range(0, 6).Select(_ => Run(RecordingFormats.Find(format)!, new Memory(files))).Max();

    private static double Run(RecordingFormat format, Memory files)
    {
        var clock = Stopwatch.StartNew();
        using var reader = format.Open(files, "x", [0, 1]);
        SampleBuffer[] buffers = [new(Block), new(Block)];
        long samples = 0;
        while (reader.Read(Block, buffers) > 0) samples += buffers[0].Count + buffers[1].Count;
        return samples / clock.Elapsed.TotalSeconds / 1e6;
    }

    // Any bytes are samples of these formats; the header states no checksum, so that nothing but decoding is done.
    private static Dictionary<string, byte[]> Record(string format, double bytesPerSample)
    {
        var signal = string.Create(CultureInfo.InvariantCulture, $"x.dat {format} 200 12 0 0 0 0 lead\n");
        return new() { ["x.hea"] = Encoding.ASCII.GetBytes($"x 2 360 {Frames}\n{signal}{signal}"), ["x.dat"] = Bytes((int)Math.Ceiling(2 * Frames * bytesPerSample / 4) * 4) };
    }

    private static Dictionary<string, byte[]> Edf(int width)
    {
        const int Rate = 500;
        var header = new StringBuilder();
        foreach (var (text, length) in new[] { ("0", 8), ("X", 80), ("X", 80), ("01.01.01", 8), ("00.00.00", 8), ("768", 8), ("", 44), ($"{Frames / Rate}", 8), ("1", 8), ("2", 4) }) header.Append(text.PadRight(length));
        foreach (var (text, length) in new[] { ("lead", 16), ("", 80), ("mV", 8), ("-5", 8), ("5", 8), ("-32768", 8), ("32767", 8), ("", 80), ($"{Rate}", 8), ("", 32) }) header.Append(text.PadRight(length)).Append(text.PadRight(length));
        var head = Encoding.ASCII.GetBytes(header.ToString());
        if (width == 3) ((byte[])[0xff, .. "BIOSEMI"u8]).CopyTo(head, 0);
        return new() { [width == 2 ? "x.edf" : "x.bdf"] = [.. head, .. Bytes(2 * Frames * width)] };
    }

    private static Dictionary<string, byte[]> Csv()
    {
        var text = new StringBuilder("a,b\n");
        for (var i = 0; i < Frames; i++) text.Append(CultureInfo.InvariantCulture, $"{(i * 37 % 2000) / 1000.0 - 1:0.0000},{(i * 91 % 5000) / 1000.0:0.0000}\n");
        return new() { ["x.csv"] = Encoding.ASCII.GetBytes(text.ToString()), ["x.yaml"] = "sampling-frequency-hz: 250\ncolumns: [{ column: a, unit: mV }, { column: b, unit: mV }]\n"u8.ToArray() };
    }

    private static byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        var state = 20261127u;
        for (var i = 0; i < count; i++) bytes[i] = (byte)((state = unchecked((state * 1664525) + 1013904223)) >> 24);
        return bytes;
    }

    private sealed class Memory(Dictionary<string, byte[]> files) : IRecordingFiles
    {
        public Stream Open(string name) => new MemoryStream(files[name], writable: false);

        public bool Exists(string name) => files.ContainsKey(name);

        public string Describe(string name) => name;
    }
}
