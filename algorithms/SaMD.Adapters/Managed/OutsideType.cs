using SaMD.Files;

namespace SaMD.Adapters.Managed;

/// <summary>A type in an assembly of a version's folder.</summary>
/// <param name="WorkspaceRoot">Full path of the workspace.</param>
/// <param name="Assembly">Path of the assembly relative to it.</param>
/// <param name="Type">Full name of the type.</param>
/// <param name="AssemblyPlace">Where the assembly is named.</param>
/// <param name="TypePlace">Where the type is named.</param>
internal sealed record OutsideType(string WorkspaceRoot, string Assembly, string Type, SourcePlace AssemblyPlace, SourcePlace TypePlace);
