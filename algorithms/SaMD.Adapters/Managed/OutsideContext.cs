using System.Reflection;
using System.Runtime.Loader;
using SaMD.Contracts;

namespace SaMD.Adapters.Managed;

/// <summary>The load context of one version: its own assemblies, the host's <c>SaMD.Contracts</c>, the framework, and nothing else.</summary>
/// <param name="name">Name of the version.</param>
/// <param name="companions">Full paths of the assemblies that it brings along, by simple name.</param>
internal sealed class OutsideContext(string name, IReadOnlyDictionary<string, string> companions) : AssemblyLoadContext(name)
{
    /// <summary>Loads an assembly from its bytes, so that the file stays free.</summary>
    public Assembly LoadFromFile(string path)
    {
        using var bytes = new MemoryStream(File.ReadAllBytes(path));
        return LoadFromStream(bytes);
    }

    /// <inheritdoc />
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name == OutsideReferences.Contracts) return typeof(IAlgorithm).Assembly;
        return companions.TryGetValue(assemblyName.Name ?? "", out var path) ? LoadFromFile(path) : null;
    }
}
