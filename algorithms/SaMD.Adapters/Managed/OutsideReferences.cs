using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using SaMD.Adapters.Catalogue;
using SaMD.Contracts;
using SaMD.Files;

namespace SaMD.Adapters.Managed;

/// <summary>
/// Checks what an outside assembly refers to, from its metadata: of this product <c>SaMD.Contracts</c> alone, in a version that this program
/// offers; the framework; and assemblies beside it that <c>files</c> lists.
/// </summary>
internal sealed class OutsideReferences(OutsideType type, AlgorithmManifest manifest, FaultCollector faults)
{
    /// <summary>Simple name of the contract's assembly.</summary>
    public const string Contracts = "SaMD.Contracts";

    private const string OwnPrefix = "SaMD.";

    private readonly Dictionary<string, string> _companions = new(StringComparer.Ordinal);

    /// <summary>Full path of each assembly that it brings along, by simple name.</summary>
    public IReadOnlyDictionary<string, string> Companions => _companions;

    /// <summary>Checks an assembly and all that it brings along.</summary>
    /// <param name="assembly">Its path relative to the workspace.</param>
    public void Check(string assembly)
    {
        var seesContract = false;
        foreach (var (name, version) in References(assembly))
            if (name == Contracts)
            {
                seesContract = true;
                CheckContract(assembly, version);
            }
            else if (name.StartsWith(OwnPrefix, StringComparison.Ordinal))
                Add($"{assembly} refers to {name}; of this product an algorithm may refer to {Contracts} alone.");
            else if (!_companions.ContainsKey(name) && !IsFramework(name)) CheckCompanion(assembly, name);
        if (!seesContract && assembly == type.Assembly) Add($"{assembly} does not refer to {Contracts}: there is no algorithm in it.");
    }

    private void CheckContract(string assembly, Version built)
    {
        var offered = typeof(ContractVersion).Assembly.GetName().Version!;
        if (built.Major != offered.Major || built.Minor > offered.Minor)
            Add($"{assembly} was built against contract {built.Major}.{built.Minor}; this program offers {offered.Major}.{offered.Minor}. Build it against version {ContractVersion.Current} of {Contracts}.");
    }

    private void CheckCompanion(string assembly, string name)
    {
        var path = $"{assembly[..assembly.LastIndexOf('/')]}/{name}.dll";
        if (!File.Exists(Path.Combine(type.WorkspaceRoot, path))) Add($"{assembly} refers to {name}, which is not part of the framework and not beside it.");
        else if (!manifest.Files.Contains(path)) Add($"{assembly} refers to {name}; list {path} in 'files', so that the lock holds it.");
        else
        {
            _companions.Add(name, Path.Combine(type.WorkspaceRoot, path));
            Check(path);
        }
    }

    private List<(string Name, Version Version)> References(string assembly)
    {
        try
        {
            using var image = new PEReader(new MemoryStream(File.ReadAllBytes(Path.Combine(type.WorkspaceRoot, assembly))));
            if (!image.HasMetadata) throw new BadImageFormatException("it holds no managed code");
            var metadata = image.GetMetadataReader();
            return [.. metadata.AssemblyReferences.Select(metadata.GetAssemblyReference).Select(reference => (metadata.GetString(reference.Name), reference.Version))];
        }
        catch (Exception fault) when (fault is IOException or BadImageFormatException)
        {
            Add($"{assembly} is no assembly that can be loaded: {Shown.Message(fault.Message)}");
            return [(Contracts, typeof(ContractVersion).Assembly.GetName().Version!)];
        }
    }

    // The framework lies in one folder; what else this program brings along is no promise to anybody.
    private static bool IsFramework(string name) => File.Exists(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, name + ".dll"));

    private void Add(string message) => faults.Add(type.AssemblyPlace, message);
}
