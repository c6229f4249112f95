using SaMD.Files;
using SaMD.Signals;

namespace SaMD.Validation.Tests.Datasets;

/// <summary>Files of a recording in memory.</summary>
internal sealed class MemoryFiles(IReadOnlyDictionary<string, byte[]> files) : IRecordingFiles
{
    public Stream Open(string name) => files.TryGetValue(name, out var bytes)
        ? new MemoryStream(bytes, writable: false)
        : throw new InputFaultException(FaultKind.Absent, new SourcePlace(name), "no such file");

    public bool Exists(string name) => files.ContainsKey(name);

    public string Describe(string name) => name;
}
