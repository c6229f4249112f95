using SaMD.Adapters.Managed;
using SaMD.Adapters.Onnx;
using SaMD.Adapters.Process;
using SaMD.Adapters.Recorded;

namespace SaMD.Adapters.Implementations;

/// <summary>The one list of kinds of implementation.</summary>
public static class ImplementationKinds
{
    /// <summary>All kinds, one line each.</summary>
    public static IReadOnlyList<ImplementationKind> All { get; } =
    [
        new("managed", ManagedReader.Read),
        new("onnx", OnnxReader.Read),
        new("process", ProcessReader.Read),
        new("recorded", RecordedReader.Read),
    ];

    /// <summary>The kind of a name; <see langword="null"/> where there is none.</summary>
    /// <param name="name">Its name in <c>algorithm.yaml</c>.</param>
    public static ImplementationKind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);
}
