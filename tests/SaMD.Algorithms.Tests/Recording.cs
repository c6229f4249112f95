namespace SaMD.Algorithms.Tests;

/// <summary>One input of a test session: samples and, where some are missing, their validity.</summary>
internal sealed record Recording(double SamplingFrequencyHz, float[] Samples, bool[]? Valid = null)
{
    internal double Seconds => Samples.Length / SamplingFrequencyHz;
}
