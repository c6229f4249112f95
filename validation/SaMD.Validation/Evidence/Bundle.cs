namespace SaMD.Validation.Evidence;

/// <summary>An evidence bundle, read back and checked against its digests.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Folder">Where it lies.</param>
/// <param name="CoreDigest">SHA-256 of <c>core/SHA256SUMS</c>: what signatures are over.</param>
/// <param name="Inputs">Digests of everything that a verdict rests on.</param>
/// <param name="Results">Estimates and verdicts.</param>
/// <param name="Recordings">One line per comparison and recording that is not sealed.</param>
/// <param name="Runs">The runs, earliest first.</param>
public sealed record Bundle(
    string Id, string Folder, string CoreDigest, InputsFile Inputs, ResultsFile Results, IReadOnlyList<RecordingResult> Recordings,
    IReadOnlyList<RunFile> Runs)
{
    /// <summary>What it holds of single sealed recordings: for no page unless <see cref="Sealing.SealedView"/> lets it through.</summary>
    public Sealing.SealedContent Sealed { get; init; } = Sealing.SealedContent.None;
}
