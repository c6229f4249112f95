using SaMD.Adapters.Catalogue;
using SaMD.Adapters.Implementations;
using SaMD.Files;

namespace SaMD.Adapters.Managed;

/// <summary>
/// Reads <c>implementation: managed</c>: a class that this program holds; or, with <c>managed: { assembly: path.dll, type: Full.Name }</c>, one of
/// an assembly in the version's folder.
/// </summary>
internal static class ManagedReader
{
    public static ImplementationMaker Read(ImplementationBlock block)
    {
        if (block.Map is not { } map) return (manifest, faults) => BuiltIn(block, manifest, faults);
        var assembly = block.File(map, "assembly");
        var type = map.RequiredText("type");
        var (assemblyPlace, typePlace) = (map.PlaceOf("assembly"), map.PlaceOf("type"));
        map.Finish();
        return (manifest, faults) => OutsideAssembly.Load(new OutsideType(block.WorkspaceRoot, assembly!, type, assemblyPlace, typePlace), manifest, faults);
    }

    private static StreamedImplementation? BuiltIn(ImplementationBlock block, AlgorithmManifest manifest, FaultCollector faults)
    {
        var entry = block.BuiltIns.FirstOrDefault(entry => entry.Id == manifest.Id && entry.Version == manifest.Version);
        if (entry is not null) return new StreamedImplementation(entry.Create());
        faults.Add(manifest.Place, $"{manifest.Name} is 'managed', but no class is registered for it in BuiltInAlgorithms; registered: {string.Join(", ", block.BuiltIns.Select(known => $"{known.Id}@{known.Version}"))}. An assembly of your own is named by 'managed: {{ assembly: …, type: … }}'.");
        return null;
    }
}
