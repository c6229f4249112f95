using System.Globalization;
using System.Text;
using SaMD.Files;

namespace SaMD.Signals.Formats.Edf;

/// <summary>Reads the header of an EDF or BDF file.</summary>
internal static class EdfHeaderReader
{
    private const int Block = 256;
    private const int MostSignals = 4096;

    // Far above what any writer makes; the standard asks for at most 61,440 bytes.
    private const long LargestRecord = 16 * 1024 * 1024;

    private static readonly int[] Widths = [16, 80, 8, 8, 8, 8, 8, 80, 8, 32];

    /// <summary>Reads the header from the start of a file.</summary>
    /// <param name="source">The file; what follows is the first data record.</param>
    /// <exception cref="InputFaultException">The header is damaged: names file, byte, expected and found.</exception>
    public static EdfHeader Read(ByteSource source)
    {
        var fixedPart = new Fields(source.File, 0, Take(source, Block));
        var bytesPerSample = Version(fixedPart);
        var count = fixedPart.Integer(252, 4, "the number of signals", 1, MostSignals);
        if (fixedPart.Integer(184, 8, "the number of header bytes", 0, int.MaxValue) is var stated && stated != Block * (count + 1))
            throw ByteFault.At(source.File, 184, FormattableString.Invariant($"{Block * (count + 1)} header bytes for {count} signals"), FormattableString.Invariant($"{stated}"));
        var records = fixedPart.Integer(236, 8, "the number of data records, or -1", -1, int.MaxValue);
        var seconds = fixedPart.Number(244, 8, "the seconds of a data record");
        var signals = Signals(new Fields(source.File, Block, Take(source, Block * count)), count);
        if (!(seconds >= 0)) throw ByteFault.At(source.File, 244, "the seconds of a data record, 0 or more", fixedPart.Shown(244, 8));
        if (seconds == 0 && signals.Any(static signal => !signal.IsAnnotations))
            throw ByteFault.At(source.File, 244, "seconds of a data record above 0, since there are signals", fixedPart.Shown(244, 8));
        if (signals.Sum(signal => (long)signal.SamplesPerRecord) * bytesPerSample is var size and > LargestRecord)
            throw ByteFault.At(source.File, Block, FormattableString.Invariant($"data records of at most {LargestRecord} bytes"), FormattableString.Invariant($"{size} bytes"));
        return new EdfHeader(
            bytesPerSample, fixedPart.Text(8, 80), fixedPart.Text(88, 80), fixedPart.Text(168, 8), fixedPart.Text(176, 8), fixedPart.Text(192, 44),
            records < 0 ? null : records, seconds, signals);
    }

    private static byte[] Take(ByteSource source, int count)
    {
        var bytes = new List<byte>(count);
        while (bytes.Count < count && source.Take(Math.Min(Block, count - bytes.Count)) is { Length: > 0 } piece) bytes.AddRange(piece);
        return bytes.Count == count
            ? [.. bytes]
            : throw ByteFault.At(source.File, source.Position, FormattableString.Invariant($"a header of {source.Position - bytes.Count + count} bytes"), "the end of the file");
    }

    private static int Version(Fields fields)
    {
        if (fields.Bytes[0] == 0xff && fields.Text(1, 7) == "BIOSEMI") return 3;
        return fields.Bytes[0] == (byte)'0' && fields.Text(0, 8) == "0"
            ? 2
            : throw ByteFault.At(fields.File, 0, "'0' (EDF), or a byte 255 and 'BIOSEMI' (BDF)", fields.Shown(0, 8));
    }

    private static List<EdfSignal> Signals(Fields fields, int count)
    {
        var starts = new int[Widths.Length];
        for (var field = 1; field < Widths.Length; field++) starts[field] = starts[field - 1] + (Widths[field - 1] * count);
        var signals = new List<EdfSignal>(count);
        for (var i = 0; i < count; i++)
        {
            var label = fields.Text(At(0, i), Widths[0]);
            var holdsAnnotations = label is "EDF Annotations" or "BDF Annotations";
            signals.Add(new EdfSignal(
                label, fields.Text(At(2, i), 8), Scale(3, i), Scale(4, i), Digital(5, i), Digital(6, i),
                fields.Integer(At(8, i), 8, $"the samples of '{label}' in a data record", 1, int.MaxValue), Block + At(0, i)));

            // The scale of annotations has no meaning, and writers leave it empty.
            double Scale(int field, int signal) => holdsAnnotations ? 0 : fields.Number(At(field, signal), 8, $"a physical limit of '{label}'");
            int Digital(int field, int signal) =>
                holdsAnnotations ? 0 : fields.Integer(At(field, signal), 8, $"a digital limit of '{label}'", -(1 << 23), (1 << 23) - 1);
        }

        return signals;

        int At(int field, int signal) => starts[field] + (Widths[field] * signal);
    }

    private sealed class Fields(string file, int start, byte[] bytes)
    {
        public string File => file;

        public byte[] Bytes => bytes;

        // The standard says printable ASCII; writers put Latin letters there, and a name is no reason to refuse a recording.
        public string Text(int at, int width) => Encoding.Latin1.GetString(bytes, at, width).Trim(' ', '\0');

        public string Shown(int at, int width) => Files.Shown.Quoted(Text(at, width));

        public double Number(int at, int width, string what) =>
            double.TryParse(Text(at, width), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
                ? number
                : throw ByteFault.At(file, start + at, $"{what}, a number with a decimal point", Shown(at, width));

        public int Integer(int at, int width, string what, int least, int most) =>
            int.TryParse(Text(at, width), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
                ? number
                : throw ByteFault.At(file, start + at, FormattableString.Invariant($"{what}, a whole number from {least} to {most}"), Shown(at, width));
    }
}
