using SaMD.Contracts;
using SaMD.Files;

namespace SaMD.Adapters.Catalogue;

/// <summary><c>algorithm.yaml</c>: what an algorithm version is, takes, gives, and was made from.</summary>
/// <param name="Id">Id of the algorithm, kebab-case.</param>
/// <param name="Version">Semantic version.</param>
/// <param name="Title">Title for people.</param>
/// <param name="IntendedUse">What it is for, and for whom.</param>
/// <param name="Implementation">Kind of implementation, one of <see cref="Implementations.ImplementationKinds"/>.</param>
/// <param name="Inputs">Inputs in the order in which sessions are opened on them.</param>
/// <param name="Outputs">Kinds of output.</param>
/// <param name="LatencySeconds">Longest time from what an item speaks of to its report.</param>
/// <param name="Parameters">Parameters.</param>
/// <param name="Training">Declared training, tuning and calibration data; <see langword="null"/> where not declared.</param>
/// <param name="Files">Files the version consists of, relative to the workspace, with forward slashes, sorted; the manifest itself, and what its implementation names, are always among them.</param>
/// <param name="Folder">Folder of the version, relative to the workspace.</param>
/// <param name="Place">Where the manifest stands.</param>
public sealed record AlgorithmManifest(
    string Id, string Version, string Title, string IntendedUse, string Implementation, IReadOnlyList<AlgorithmInput> Inputs,
    IReadOnlyList<AlgorithmOutputKind> Outputs, double LatencySeconds, AlgorithmParameters Parameters,
    IReadOnlyList<TrainingData>? Training, IReadOnlyList<string> Files, string Folder, SourcePlace Place)
{
    /// <summary>Id and version as they are written everywhere: <c>ecg-heart-rate@1.0.0</c>.</summary>
    public string Name => $"{Id}@{Version}";

    /// <summary>The declared output of a kind; <see langword="null"/> where the algorithm has none.</summary>
    /// <param name="kind">The kind.</param>
    public AlgorithmOutputKind? Output(string kind) => Outputs.FirstOrDefault(output => output.Kind == kind);

    /// <summary>Names of its sets of inputs, in the order of the file; <see langword="null"/> alone where it has none, and takes all inputs.</summary>
    public IReadOnlyList<string?> InputSets =>
        Inputs.Any(input => input.Set is not null) ? [.. Inputs.Select(input => input.Set).OfType<string>().Distinct(StringComparer.Ordinal)] : [null];

    /// <summary>Which inputs a session is opened on, counted from 0: those of a set, and those that belong to all.</summary>
    /// <param name="set">One of <see cref="InputSets"/>.</param>
    public IReadOnlyList<int> InputsOf(string? set) => [.. Enumerable.Range(0, Inputs.Count).Where(i => Inputs[i].Set is not { } own || own == set)];
}
