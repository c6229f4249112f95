using System.Reflection;
using SaMD.Adapters.Catalogue;
using SaMD.Adapters.Implementations;
using SaMD.Contracts;
using SaMD.Files;

namespace SaMD.Adapters.Managed;

/// <summary>Loads an algorithm from an outside assembly, after its references were checked without running any of it.</summary>
internal static class OutsideAssembly
{
    /// <summary>Loads it; <see langword="null"/> after a fault.</summary>
    public static StreamedImplementation? Load(OutsideType type, AlgorithmManifest manifest, FaultCollector faults)
    {
        var before = faults.Faults.Count;
        var references = new OutsideReferences(type, manifest, faults);
        references.Check(type.Assembly);
        if (faults.Faults.Count > before) return null;
        try
        {
            var loaded = new OutsideContext(manifest.Name, references.Companions).LoadFromFile(Path.Combine(type.WorkspaceRoot, type.Assembly));
            return loaded.GetType(type.Type) is { } found ? Of(found, type, faults) : Refuse(faults, type.TypePlace, $"There is no type {Shown.Quoted(type.Type)} in {type.Assembly}.{Nearest.Hint(type.Type, Candidates(loaded))}");
        }
        catch (Exception fault) when (fault is IOException or BadImageFormatException or TypeLoadException or ReflectionTypeLoadException)
        {
            return Refuse(faults, type.AssemblyPlace, $"{type.Assembly} cannot be loaded: {Shown.Message(fault.Message)}");
        }
    }

    private static StreamedImplementation? Of(Type found, OutsideType type, FaultCollector faults)
    {
        if (!typeof(IAlgorithm).IsAssignableFrom(found) || found.IsAbstract)
            return Refuse(faults, type.TypePlace, $"{type.Type} is no class that implements SaMD.Contracts.IAlgorithm.");
        if (found.GetConstructor(Type.EmptyTypes) is null)
            return Refuse(faults, type.TypePlace, $"{type.Type} has no public constructor without parameters.");
        return new StreamedImplementation(new Deferred(found));
    }

    private static IEnumerable<string> Candidates(Assembly assembly) =>
        assembly.GetExportedTypes().Where(type => typeof(IAlgorithm).IsAssignableFrom(type) && !type.IsAbstract).Select(type => type.FullName!);

    private static StreamedImplementation? Refuse(FaultCollector faults, SourcePlace place, string message)
    {
        faults.Add(place, message);
        return null;
    }

    // Its code runs when it is used, not when the workspace is listed; what its constructor throws is its failure on a recording.
    private sealed class Deferred(Type type) : IAlgorithm
    {
        private readonly Lazy<IAlgorithm> _algorithm = new(() => Create(type));

        public IAlgorithmSession Open(SessionDescription description) => _algorithm.Value.Open(description);

        private static IAlgorithm Create(Type type)
        {
            try
            {
                return (IAlgorithm)Activator.CreateInstance(type)!;
            }
            catch (TargetInvocationException thrown) when (thrown.InnerException is { } inner)
            {
                throw inner;
            }
        }
    }
}
