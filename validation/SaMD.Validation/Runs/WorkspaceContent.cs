using SaMD.Adapters.Catalogue;
using SaMD.Files;
using SaMD.Requirements;
using SaMD.Validation.Datasets;

namespace SaMD.Validation.Runs;

/// <summary>What a workspace holds: everything that a person wrote and a plan is made from.</summary>
/// <param name="Workspace">The workspace file.</param>
/// <param name="Requirements">User needs, hazards and requirements.</param>
/// <param name="Algorithms">Algorithm versions.</param>
/// <param name="Datasets">Dataset manifests.</param>
public sealed record WorkspaceContent(Workspace Workspace, RequirementSet Requirements, AlgorithmCatalogue Algorithms, DatasetCatalogue Datasets)
{
    /// <summary>Reads everything.</summary>
    /// <param name="workspace">The workspace file.</param>
    /// <exception cref="InputFaultException">Faults of all files at once.</exception>
    public static WorkspaceContent Read(Workspace workspace)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        var faults = new FaultCollector();
        var requirements = Collect(faults, () => RequirementsReader.Read(workspace.FullPath(workspace.Requirements), workspace.Requirements));
        var algorithms = Collect(faults, () => AlgorithmCatalogue.Read(workspace.Root, workspace.Algorithms));
        var datasets = DatasetCatalogue.Read(workspace.FullPath(workspace.Datasets), workspace.Datasets, faults);
        faults.ThrowIfAny();
        return new WorkspaceContent(workspace, requirements!, algorithms!, datasets);
    }

    private static T? Collect<T>(FaultCollector faults, Func<T> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (InputFaultException fault)
        {
            faults.AddRange(fault.Faults);
            return null;
        }
    }
}
