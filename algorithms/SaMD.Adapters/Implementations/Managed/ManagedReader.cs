namespace SaMD.Adapters.Implementations.Managed;

/// <summary>Reads <c>implementation: managed</c>: a class that this program holds.</summary>
internal static class ManagedReader
{
    public static ImplementationMaker Read(ImplementationBlock block) => (manifest, faults) =>
    {
        var entry = block.BuiltIns.FirstOrDefault(entry => entry.Id == manifest.Id && entry.Version == manifest.Version);
        if (entry is not null) return new StreamedImplementation(entry.Create());
        faults.Add(manifest.Place, $"{manifest.Name} is 'managed', but no class is registered for it in BuiltInAlgorithms; registered: {string.Join(", ", block.BuiltIns.Select(known => $"{known.Id}@{known.Version}"))}.");
        return null;
    };
}
