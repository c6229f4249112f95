using System.Globalization;
using System.Text;
using SaMD.Files;

namespace SaMD.Signals.Formats.Edf;

/// <summary>Reads the time-stamped annotation lists of one data record (EDF+ 2.2.2 to 2.2.4).</summary>
internal static class EdfAnnotationList
{
    private const byte EndOfText = 0x14;
    private const byte BeforeDuration = 0x15;

    private static readonly UTF8Encoding Utf8 = new(false, true);

    /// <summary>Reads the lists of one annotation signal.</summary>
    /// <param name="bytes">Its bytes in a data record.</param>
    /// <param name="file">How messages name the file.</param>
    /// <param name="position">Byte of the file at which they begin.</param>
    /// <param name="add">Told of each annotation; its onset counts from the start time of the file. An empty text keeps the time of the record.</param>
    public static void Read(ReadOnlySpan<byte> bytes, string file, long position, Action<EdfAnnotation> add)
    {
        for (var at = 0; at < bytes.Length;)
        {
            if (bytes[at] == 0)
            {
                at++; // what is not used is filled with bytes of 0
                continue;
            }

            var length = bytes[at..].IndexOf((byte)0);
            if (length < 0) throw ByteFault.At(file, position + at, "an annotation list that ends with a byte of 0", "none up to the end of the data record");
            One(bytes.Slice(at, length), file, position + at, add);
            at += length + 1;
        }
    }

    private static void One(ReadOnlySpan<byte> list, string file, long position, Action<EdfAnnotation> add)
    {
        var stamp = list.IndexOf(EndOfText);
        if (stamp < 0 || list[^1] != EndOfText) throw ByteFault.At(file, position, "a time stamp and texts, each ended by a byte of 20", "none");
        var parts = Encoding.Latin1.GetString(list[..stamp]).Split((char)BeforeDuration);
        var (onset, duration) = (Number(parts[0]), parts.Length == 2 ? Number(parts[1]) : null);
        if (onset is null || parts[0][0] is not ('+' or '-') || parts.Length > 2 || (parts.Length == 2 && duration is not >= 0))
            throw ByteFault.At(file, position, "an onset with its sign, then a byte of 21 and a duration or nothing", Shown.Quoted(string.Join(' ', parts)));
        var rest = list[(stamp + 1)..];
        if (rest.IsEmpty) add(new EdfAnnotation(onset.Value, duration, ""));
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOf(EndOfText);
            add(new EdfAnnotation(onset.Value, duration, Text(rest[..end], file, position)));
            rest = rest[(end + 1)..];
        }
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e12 ? number : null;

    private static string Text(ReadOnlySpan<byte> bytes, string file, long position)
    {
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw ByteFault.At(file, position, "text in UTF-8", "bytes that are none");
        }
    }
}
