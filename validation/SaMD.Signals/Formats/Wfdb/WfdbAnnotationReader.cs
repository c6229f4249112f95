using System.Globalization;
using System.Text;

namespace SaMD.Signals.Formats.Wfdb;

/// <summary>Reads annotation files in MIT format, as the WFDB library does (WFDB Applications Guide, annot(5)).</summary>
public static class WfdbAnnotationReader
{
    /// <summary>Reads a whole annotation file.</summary>
    /// <remarks>
    /// Channel and number hold until the file changes them, the subtype for one annotation. Leading notes at time 0 with subtype 0
    /// are the file's own and are not returned; where one says <c>## time resolution: X</c>, all times are multiplied by
    /// <paramref name="samplingFrequencyHz"/> / X and rounded half up. Annotations are returned in the order of the file, which may
    /// step back in time. Text ends at its first zero byte, as in the WFDB library; empty text is <see langword="null"/>.
    /// </remarks>
    /// <param name="bytes">The file's bytes.</param>
    /// <param name="fileName">How messages name the file.</param>
    /// <param name="samplingFrequencyHz">Sampling frequency of the recording, positive and finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">The sampling frequency is not positive and finite.</exception>
    /// <exception cref="Files.InputFaultException">The file is damaged, has no end mark, or something but zeros behind it.</exception>
    public static IReadOnlyList<Annotation> Read(ReadOnlySpan<byte> bytes, string fileName, double samplingFrequencyHz)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(samplingFrequencyHz);
        if (!double.IsFinite(samplingFrequencyHz)) throw new ArgumentOutOfRangeException(nameof(samplingFrequencyHz));
        var annotations = Parse(bytes, fileName);
        var leading = LeadingNotes(annotations);
        var factor = TimeFactor(annotations, leading, fileName, samplingFrequencyHz);
        annotations.RemoveRange(0, leading);
        annotations.RemoveAll(static a => a.Code == AnnotationCode.None);
        if (factor != 1) Rescale(annotations, factor, fileName);
        return annotations;
    }

    /// <summary>Reads an annotation file of a recording; see <see cref="Read(ReadOnlySpan{byte}, string, double)"/>.</summary>
    /// <param name="files">The folder that holds it.</param>
    /// <param name="name">Its name: record, dot, annotator.</param>
    /// <param name="samplingFrequencyHz">Sampling frequency of the recording, positive and finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">The sampling frequency is not positive and finite.</exception>
    /// <exception cref="Files.InputFaultException">The file is not there or is damaged, or has more than 256 MiB.</exception>
    public static IReadOnlyList<Annotation> Read(IRecordingFiles files, string name, double samplingFrequencyHz)
    {
        ArgumentNullException.ThrowIfNull(files);
        return Read(WholeFile.Read(files, name, LargestFile), files.Describe(name), samplingFrequencyHz);
    }

    // Some hundred times the annotations of a week.
    private const int LargestFile = 256 * 1024 * 1024;

    // Annotations in file order with times in ticks, code 0 (not an annotation, but it ends the leading notes) among them.
    private static List<Annotation> Parse(ReadOnlySpan<byte> bytes, string file)
    {
        var reader = new CheckedByteReader(bytes, file);
        var annotations = new List<Annotation>((bytes.Length / 2) + 1);
        var current = default(Annotation);
        var started = false;
        long tick = 0;
        for (var word = reader.ReadWord(WordOrEnd); word != 0; word = reader.ReadWord(WordOrEnd))
        {
            var code = word >> AnnotationWord.CodeShift;
            if (code < AnnotationWord.Skip)
            {
                if (started) annotations.Add(current);
                tick += word & AnnotationWord.Interval;
                current = new Annotation(tick, (AnnotationCode)code, 0, current.Channel, current.Number);
                started = true;
            }
            else if (code == AnnotationWord.Skip) tick += Skipped(ref reader);
            else if (!started) throw ByteFault.At(file, reader.Position - 2, "an annotation before what qualifies it", $"code {code}");
            else current = Qualified(current, code, word, ref reader, file);
        }

        if (started) annotations.Add(current);
        if (reader.Rest.ContainsAnyExcept((byte)0)) throw ByteFault.At(file, reader.Position, "nothing after the end mark", "more bytes");
        return annotations;
    }

    private const string WordOrEnd = "an annotation or the end mark";

    private static long Skipped(ref CheckedByteReader reader)
    {
        var high = reader.ReadWord("the high half of a SKIP interval");
        var low = reader.ReadWord("the low half of a SKIP interval");
        return unchecked((int)((high << 16) | low));
    }

    // Files of the C library carry negative subtypes and numbers sign-extended to 10 bits, others as one byte: the low byte serves both.
    private static Annotation Qualified(
        Annotation annotation, uint code, uint word, ref CheckedByteReader reader, string file) => code switch
        {
            AnnotationWord.Number => annotation with { Number = unchecked((sbyte)word) },
            AnnotationWord.Subtype => annotation with { Subtype = unchecked((sbyte)word) },
            AnnotationWord.Channel => annotation with { Channel = unchecked((byte)word) },
            _ => annotation with { Auxiliary = Text(ref reader, (int)(word & AnnotationWord.Interval), file) },
        };

    private static string? Text(ref CheckedByteReader reader, int length, string file)
    {
        if (length > byte.MaxValue) throw ByteFault.At(file, reader.Position - 2, "at most 255 bytes of auxiliary text", $"{length}");
        var text = reader.ReadBytes(length + (length & 1), "auxiliary text")[..length];
        var end = text.IndexOf((byte)0);
        if (end >= 0) text = text[..end];
        return text.IsEmpty ? null : Encoding.Latin1.GetString(text);
    }

    private static int LeadingNotes(List<Annotation> annotations)
    {
        var count = 0;
        while (count < annotations.Count && annotations[count] is { Sample: 0, Code: AnnotationCode.Note, Subtype: 0 }) count++;
        return count;
    }

    private static double TimeFactor(List<Annotation> annotations, int leading, string file, double samplingFrequencyHz)
    {
        var factor = 1.0;
        for (var i = 0; i < leading; i++)
            if (annotations[i].Auxiliary is { } text && text.StartsWith(AnnotationWord.TimeResolution, StringComparison.Ordinal))
                factor = samplingFrequencyHz / Resolution(text, file);
        return factor;
    }

    private static double Resolution(string text, string file)
    {
        var number = text[AnnotationWord.TimeResolution.Length..].Trim().Split(' ')[0];
        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var hz) && double.IsFinite(hz) && hz > 0
            ? hz
            : throw ByteFault.At(file, 0, $"a leading note '{AnnotationWord.TimeResolution}' with a positive frequency", $"'{text}'");
    }

    private static void Rescale(List<Annotation> annotations, double factor, string file)
    {
        const double ExactIntegers = 1L << 53;
        for (var i = 0; i < annotations.Count; i++)
        {
            var sample = Math.Floor((annotations[i].Sample * factor) + 0.5);
            if (!(Math.Abs(sample) < ExactIntegers))
                throw ByteFault.At(file, 0, "times below 2^53 samples", FormattableString.Invariant($"annotation {i} at {sample:R}"));
            annotations[i] = annotations[i] with { Sample = (long)sample };
        }
    }
}
