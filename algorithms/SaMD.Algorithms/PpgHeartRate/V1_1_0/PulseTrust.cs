namespace SaMD.Algorithms.PpgHeartRate.V1_1_0;

/// <summary>
/// Whether enough of the last windows showed a pulse: one disturbed window does not silence a rate that was well founded, and one that
/// looks like a pulse by chance does not found one.
/// </summary>
internal sealed class PulseTrust
{
    private readonly bool[] _shown = new bool[QualityTuning.TrustWindows];
    private long _windows;

    /// <summary>Takes whether the newest window showed a pulse, and tells whether to trust.</summary>
    internal bool Next(bool shown)
    {
        _shown[_windows++ % _shown.Length] = shown;
        var count = 0;
        foreach (var one in _shown) if (one) count++;
        return count >= QualityTuning.TrustShare * Math.Min(_windows, _shown.Length);
    }
}
