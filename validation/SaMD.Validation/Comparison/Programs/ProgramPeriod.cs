using System.Globalization;
using SaMD.Signals.Formats.Wfdb;
using SaMD.Validation.Comparison.Beats;

namespace SaMD.Validation.Comparison.Programs;

/// <summary>The scored period and the match window that a command line asks for.</summary>
/// <param name="StartSeconds">From <c>-f</c>; default five minutes.</param>
/// <param name="EndSeconds">From <c>-t</c>; <see langword="null"/> for the end of the recording; 0 is what each program takes it for.</param>
/// <param name="WindowSeconds">From <c>-w</c>; default 150 ms.</param>
internal sealed record ProgramPeriod(double StartSeconds, double? EndSeconds, double WindowSeconds)
{
    /// <summary>Reads the options, says so where they depart from the protocol, and refuses an end before the start.</summary>
    /// <exception cref="ProgramFault">A time cannot be read, or the end comes before the start.</exception>
    public static ProgramPeriod Read(string program, ProgramOptions options, ProgramRecord record, ProgramContext context)
    {
        var period = new ProgramPeriod(
            Seconds(options, "-f", record) ?? BeatComparisonSettings.ProtocolStartSeconds, Seconds(options, "-t", record),
            Seconds(options, "-w", record) ?? BeatComparisonSettings.ProtocolMatchWindowSeconds);
        if (period.IsNonstandard) context.Error.Write($"{program}: (warning) nonstandard comparison selected\n");
        var end = period.EndSeconds is { } seconds ? Samples(seconds, record) : record.LengthSamples ?? 0;
        return end <= 0 || end >= Samples(period.StartSeconds, record) ? period : throw new ProgramFault(1, "improper interval specified");
    }

    /// <summary>As comparisons of beats and runs take it: an end of 0 stops where either file ends.</summary>
    public BeatComparisonSettings ToSettings() =>
        new(StartSeconds, EndSeconds > 0 ? EndSeconds : null, WindowSeconds, EndRule);

    /// <summary>Where a comparison ends that is given no time.</summary>
    public ComparisonEnd EndRule => EndSeconds == 0 ? ComparisonEnd.Either : ComparisonEnd.Recording;

    /// <summary>A time of the command line in seconds: <c>5:0</c>, <c>.15</c>, <c>s1000</c> (samples), <c>e</c> (length of the record, 0 where unknown).</summary>
    public static double? Seconds(ProgramOptions options, string option, ProgramRecord record)
    {
        if (options.Find(option) is not [var text]) return null;
        if (text == "e") return (record.LengthSamples ?? 0) / record.SamplingFrequencyHz;
        if (text.StartsWith('s') && long.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var sample) && sample < 1L << 53)
            return sample / record.SamplingFrequencyHz;
        return WfdbTime.TryParse(text, out var time) ? time.TotalSeconds
            : throw ProgramFault.Usage($"{option} takes a time (5:0, 300, .15, s1000, e), not {text}");
    }

    private bool IsNonstandard => StartSeconds != BeatComparisonSettings.ProtocolStartSeconds || EndSeconds is not null
        || WindowSeconds != BeatComparisonSettings.ProtocolMatchWindowSeconds;

    private static long Samples(double seconds, ProgramRecord record) => (long)((seconds * record.SamplingFrequencyHz) + 0.5);
}
