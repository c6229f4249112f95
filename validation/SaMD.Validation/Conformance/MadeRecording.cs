using SaMD.Signals;

namespace SaMD.Validation.Conformance;

/// <summary>A recording that is computed as it is read: a heart of 75 beats per minute, breathing, a little noise.</summary>
/// <param name="input">Its channels.</param>
/// <param name="frames">Its length.</param>
/// <param name="shape">From time and plausible value to the value.</param>
/// <param name="valid">Which times have a sample.</param>
internal sealed class MadeRecording(MadeInput input, long frames, Func<double, double, double> shape, Func<double, bool> valid) : IRecordingReader
{
    private const double BeatSeconds = 0.8;
    private long _next;

    public RecordingDescription Description { get; } = new(input.FrameFrequencyHz, frames, input.Channels, []);

    public IReadOnlyList<RecordingNotice> Notices => [];

    public int Read(int frames, IReadOnlyList<SampleBuffer> buffers)
    {
        var count = (int)Math.Min(frames, Description.FrameCount!.Value - _next);
        for (var channel = 0; channel < buffers.Count; channel++) Fill(buffers[channel], channel, count);
        _next += count;
        return count;
    }

    public void Seek(long frame) => _next = frame;

    public void Dispose()
    {
    }

    private void Fill(SampleBuffer buffer, int channel, int count)
    {
        var description = input.Channels[channel];
        buffer.Count = count * description.SamplesPerFrame;
        buffer.AllValid = true;
        for (var i = 0; i < buffer.Count; i++)
        {
            var index = (_next * description.SamplesPerFrame) + i;
            var seconds = index / description.SamplingFrequencyHz;
            buffer.Valid[i] = valid(seconds);
            buffer.AllValid &= buffer.Valid[i];
            buffer.Samples[i] = buffer.Valid[i] ? (float)shape(seconds, Plausible(input.Inputs[channel].Kind, input.Inputs[channel].Role, seconds, index)) : 0;
        }
    }

    private static double Plausible(string kind, string? role, double seconds, long index)
    {
        var phase = (seconds % BeatSeconds) / BeatSeconds;
        var breath = Math.Sin(2 * Math.PI * 0.25 * seconds);
        var noise = Noise(index);
        return kind switch
        {
            "ecg" => Bump(phase, 0.3, 0.012, 1) - Bump(phase, 0.33, 0.012, 0.2) + Bump(phase, 0.6, 0.05, 0.25) + (0.05 * breath) + (0.01 * noise),
            "ppg" => 1 + (0.02 * (Bump(phase, 0.3, 0.1, 1) + Bump(phase, 0.6, 0.08, 0.3))) + (0.004 * breath) + (0.0005 * noise),
            "camera" => 150 - (1.5 * Bump(phase, 0.3, 0.12, 1)) + (0.2 * breath) + (0.05 * noise),
            "acceleration" => (role == "z" ? 9.81 : 0) + (0.02 * noise),
            _ => Math.Sin(2 * Math.PI * seconds / BeatSeconds) + (0.01 * noise),
        };
    }

    private static double Bump(double phase, double at, double width, double height) => height * Math.Exp(-(phase - at) * (phase - at) / (2 * width * width));

    // A number from -1 to 1 that belongs to the index: the finaliser of SplitMix64 (Steele, Lea and Flood 2014, doi 10.1145/2660193.2660195).
    private static double Noise(long index)
    {
        unchecked
        {
            var z = ((ulong)index + 1) * 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return ((z ^ (z >> 31)) / (double)ulong.MaxValue * 2) - 1;
        }
    }
}
