namespace SaMD.Algorithms.Spo2.V1_0_0;

/// <summary>A kind of sensor: how its light becomes a reading.</summary>
internal interface ISensor
{
    /// <summary>Reads the last window of light.</summary>
    /// <param name="light">The channels in the order of the inputs, after <see cref="LightWindow.Cut"/>; whole windows.</param>
    /// <param name="atSeconds">End of the window.</param>
    Reading Read(IReadOnlyList<LightWindow> light, double atSeconds);
}
