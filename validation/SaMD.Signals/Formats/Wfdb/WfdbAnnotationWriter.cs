using System.Globalization;

namespace SaMD.Signals.Formats.Wfdb;

/// <summary>Writes annotation files in MIT format, byte for byte as the WFDB library does (WFDB Applications Guide, annot(5)).</summary>
public static class WfdbAnnotationWriter
{
    /// <summary>Writes annotations; <see cref="WfdbAnnotationReader"/> reads the same ones back.</summary>
    /// <param name="annotations">In order of time. Codes 1 to 58; text of at most 255 Latin-1 characters without zero bytes.</param>
    /// <param name="timeResolutionHz">
    /// Ticks per second that the file shall state in a leading note, positive and finite; <see langword="null"/> states none, and
    /// the recording's sampling frequency holds.
    /// </param>
    /// <returns>The bytes of the file, with its end mark.</returns>
    /// <exception cref="ArgumentException">An annotation cannot be written; the message says which and why.</exception>
    public static byte[] Write(IReadOnlyList<Annotation> annotations, double? timeResolutionHz = null)
    {
        ArgumentNullException.ThrowIfNull(annotations);
        var file = new List<byte>((annotations.Count * 2) + 64);
        WriteLead(file, annotations, timeResolutionHz);
        var previous = default(Annotation);
        for (var i = 0; i < annotations.Count; i++)
        {
            Check(annotations[i], i, i == 0 ? long.MinValue : previous.Sample);
            WriteOne(file, annotations[i], previous);
            previous = annotations[i];
        }

        Add(file, 0);
        return [.. file];
    }

    private const long FarthestSample = 1L << 53;

    // A reader takes leading notes at time 0 for the file's own. What ends them, here as in the WFDB library, is a word of code 0
    // whose interval is taken back by a SKIP of -1 before it.
    private static void WriteLead(List<byte> file, IReadOnlyList<Annotation> annotations, double? timeResolutionHz)
    {
        if (timeResolutionHz is { } hz) WriteOne(file, ResolutionNote(hz), default);
        else if (annotations.Count == 0 || annotations[0] is not { Sample: 0, Code: AnnotationCode.Note, Subtype: 0 }) return;
        AddSkip(file, -1);
        Add(file, 1);
    }

    private static Annotation ResolutionNote(double hz)
    {
        if (!(hz > 0) || !double.IsFinite(hz))
            throw new ArgumentOutOfRangeException(nameof(hz), hz, "A time resolution is positive and finite.");
        return new Annotation(
            0, AnnotationCode.Note, Auxiliary: AnnotationWord.TimeResolution + " " + hz.ToString("R", CultureInfo.InvariantCulture));
    }

    private static void Check(Annotation annotation, int index, long previousSample)
    {
        if (Math.Abs((double)annotation.Sample) > FarthestSample)
            throw new ArgumentException($"Annotation {index} at sample {annotation.Sample} lies beyond ±2^53, where times are not exact.");
        if (annotation.Sample < previousSample)
            throw new ArgumentException(
                $"Annotation {index} at sample {annotation.Sample} comes after one at {previousSample}: sort them by time.");
        if ((uint)annotation.Code is 0 or >= AnnotationWord.Skip)
            throw new ArgumentException($"Annotation {index} has code {(byte)annotation.Code}: a file can hold codes 1 to 58.");
        if (annotation.Auxiliary is { } text && (text.Length > byte.MaxValue || text.AsSpan().ContainsAnyExceptInRange('\u0001', '\u00ff')))
            throw new ArgumentException(
                $"Annotation {index} has text that a file cannot hold: at most 255 Latin-1 characters, none of them zero.");
    }

    private static void WriteOne(List<byte> file, Annotation annotation, Annotation previous)
    {
        var interval = annotation.Sample - previous.Sample;
        if (interval is < 0 or > AnnotationWord.Interval)
        {
            AddSkip(file, interval);
            interval = 0;
        }

        Add(file, ((uint)annotation.Code << AnnotationWord.CodeShift) | (uint)interval);
        if (annotation.Subtype != 0) Add(file, Qualifier(AnnotationWord.Subtype, annotation.Subtype));
        if (annotation.Channel != previous.Channel) Add(file, Qualifier(AnnotationWord.Channel, annotation.Channel));
        if (annotation.Number != previous.Number) Add(file, Qualifier(AnnotationWord.Number, annotation.Number));
        if (!string.IsNullOrEmpty(annotation.Auxiliary)) AddText(file, annotation.Auxiliary);
    }

    private static uint Qualifier(uint code, int value) =>
        (code << AnnotationWord.CodeShift) | unchecked((uint)value & AnnotationWord.Interval);

    // One SKIP carries 32 bits; a longer way takes several.
    private static void AddSkip(List<byte> file, long interval)
    {
        while (interval != 0)
        {
            var step = unchecked((uint)(int)Math.Clamp(interval, int.MinValue, int.MaxValue));
            Add(file, AnnotationWord.Skip << AnnotationWord.CodeShift);
            Add(file, step >> 16);
            Add(file, step & 0xffff);
            interval -= unchecked((int)step);
        }
    }

    private static void Add(List<byte> file, uint word)
    {
        file.Add((byte)(word & 0xff));
        file.Add((byte)(word >> 8));
    }

    private static void AddText(List<byte> file, string text)
    {
        Add(file, (AnnotationWord.Auxiliary << AnnotationWord.CodeShift) | (uint)text.Length);
        for (var i = 0; i < text.Length; i += 2)
            Add(file, text[i] | (i + 1 < text.Length ? (uint)text[i + 1] << 8 : 0));
    }
}
