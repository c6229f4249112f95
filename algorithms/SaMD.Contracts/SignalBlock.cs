namespace SaMD.Contracts;

/// <summary>
/// The samples of every input in one half-open span of input time [<see cref="StartSeconds"/>, <see cref="EndSeconds"/>).
/// </summary>
/// <remarks>
/// Sample k of an input lies at k / fs. A span holds sample k when <see cref="FirstSampleAt"/> of its start ≤ k &lt;
/// <see cref="FirstSampleAt"/> of its end; so inputs of different rates have different counts, a count may be 0, and consecutive spans neither
/// repeat nor leave out a sample. Where a span ends says nothing to the algorithm: cutting the same input into other
/// spans must not change the output. A block is valid only during the call that it is passed to.
/// </remarks>
public sealed class SignalBlock
{
    // k / fs is rounded on its way: a millionth of a sample decides nothing.
    private const double ToleranceSamples = 1e-6;

    private readonly ChannelBuffer[] _channels;

    /// <summary>Creates a block over buffers that the caller keeps alive and unchanged during the call.</summary>
    /// <param name="startSeconds">Start of the span, at least 0.</param>
    /// <param name="endSeconds">End of the span, not before the start.</param>
    /// <param name="channels">One buffer per bound input, in the order of <see cref="SessionDescription.Inputs"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The span is not finite, negative, or ends before it starts.</exception>
    public SignalBlock(double startSeconds, double endSeconds, params ChannelBuffer[] channels)
    {
        ArgumentNullException.ThrowIfNull(channels);
        if (!(startSeconds >= 0 && double.IsFinite(startSeconds)))
            throw new ArgumentOutOfRangeException(nameof(startSeconds), startSeconds, "A span starts at a finite time of at least 0 s.");
        if (!(endSeconds >= startSeconds && double.IsFinite(endSeconds)))
            throw new ArgumentOutOfRangeException(nameof(endSeconds), endSeconds, $"A span that starts at {startSeconds} s ends then or later.");
        StartSeconds = startSeconds;
        EndSeconds = endSeconds;
        _channels = channels;
    }

    /// <summary>Start of the span in seconds of input time; the first sample of a recording lies at 0.</summary>
    public double StartSeconds { get; }

    /// <summary>End of the span in seconds of input time; not itself part of the span.</summary>
    public double EndSeconds { get; }

    /// <summary>How many inputs the block carries: as many as the session was opened on.</summary>
    public int ChannelCount => _channels.Length;

    /// <summary>The samples of one input.</summary>
    /// <param name="input">Index in <see cref="SessionDescription.Inputs"/>.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such input.</exception>
    public ChannelSamples this[int input] => _channels[input].View;

    /// <summary>Index of the first sample at or after a time: ceil(time · fs − 10⁻⁶), so that the time k / fs of sample k gives k.</summary>
    /// <param name="seconds">Input time in seconds.</param>
    /// <param name="samplingFrequencyHz">Samples per second of the input.</param>
    public static long FirstSampleAt(double seconds, double samplingFrequencyHz) =>
        (long)Math.Ceiling((seconds * samplingFrequencyHz) - ToleranceSamples);
}
