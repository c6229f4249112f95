namespace SaMD.Validation.Evidence;

/// <summary>An algorithm version as it was run.</summary>
/// <param name="Id">Its id, for example <c>ecg-heart-rate</c>.</param>
/// <param name="Version">Its version, for example <c>1.0.0</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="IntendedUse">What it is for.</param>
/// <param name="Implementation"><c>managed</c>, <c>onnx</c>, <c>process</c> or <c>recorded</c>.</param>
/// <param name="LockDigest">SHA-256 of <c>algorithm.lock.yaml</c>; <see langword="null"/> where there is no lock.</param>
/// <param name="Lock"><c>locked</c>, <c>locked, platform difference</c>, <c>not locked</c> or <c>broken</c>.</param>
/// <param name="LatencySeconds">Declared latency.</param>
/// <param name="Training">Declared training, tuning and calibration data, as <c>dataset partition</c>; <see langword="null"/> where not declared.</param>
public sealed record AlgorithmResult(
    string Id, string Version, string Title, string IntendedUse, string Implementation, string? LockDigest, string Lock,
    double LatencySeconds, IReadOnlyList<string>? Training);
