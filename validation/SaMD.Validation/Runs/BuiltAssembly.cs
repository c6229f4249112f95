using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using SaMD.Files;

namespace SaMD.Validation.Runs;

/// <summary>
/// The bytes of an assembly as the C# compiler made them, which are the same on every machine. The launcher may run an image of it
/// that was compiled ahead of time for this machine's processor; then the compiler's own file lies beside it, in <c>il/</c>.
/// </summary>
internal static class BuiltAssembly
{
    /// <summary>SHA-256 of the assembly, in lower-case hex digits.</summary>
    /// <exception cref="InputFaultException">What lies in <c>il/</c> is not what the running image was made of.</exception>
    public static string Digest(Assembly assembly)
    {
        var image = assembly.Location;
        var compiled = Path.Combine(Path.GetDirectoryName(image)!, "il", Path.GetFileName(image));
        if (!File.Exists(compiled)) return Sha256Digest.OfFile(image);
        var (expected, found) = (assembly.ManifestModule.ModuleVersionId, VersionOf(compiled));
        if (expected == found) return Sha256Digest.OfFile(compiled);
        throw new InputFaultException(
            FaultKind.Integrity, new SourcePlace(compiled), $"expected module {expected}, as in {image}, found {found}; remove the folder .samd and start again.");
    }

    private static Guid VersionOf(string file)
    {
        using var image = new PEReader(File.OpenRead(file));
        var metadata = image.GetMetadataReader();
        return metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
    }
}
