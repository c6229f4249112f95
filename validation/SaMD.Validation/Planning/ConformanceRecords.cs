using SaMD.Adapters.Catalogue;
using SaMD.Adapters.Locking;
using SaMD.Signals;
using SaMD.Validation.Datasets;
using SaMD.Validation.Runs;

namespace SaMD.Validation.Planning;

/// <summary>Finds the conformance recordings of an algorithm: those of the committed datasets that have its inputs.</summary>
public static class ConformanceRecords
{
    /// <summary>The recordings, in the order of the datasets and their manifests.</summary>
    /// <param name="algorithm">The algorithm.</param>
    /// <param name="content">The workspace.</param>
    public static IReadOnlyList<ConformanceRecord> For(AlgorithmManifest algorithm, WorkspaceContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var locator = new DatasetLocator([], content.Datasets.Folder);
        var records = new List<ConformanceRecord>();
        foreach (var located in content.Datasets.Manifests.Where(manifest => manifest.Committed).Select(locator.Locate).Where(located => located.Folder is not null))
            foreach (var record in located.Manifest.RecordsOf(Partitions.Conformance))
            {
                var files = new DirectoryFiles(located.Folder!);
                var recording = located.Manifest.Recordings.Describe(files, record.Name);
                if (BindingResolver.Resolve(algorithm, located.Manifest, recording, BindingResolver.Name(algorithm, located.Manifest, 1), out _) is { } binding)
                    records.Add(new ConformanceRecord(content.Workspace.Relative(Path.Combine(located.Folder!, record.Name)), located.Manifest.Format, binding.Channels, AreFirst(binding.Inputs) ? null : binding.Inputs));
            }
        return records;
    }

    private static bool AreFirst(IReadOnlyList<int> inputs) => inputs.SequenceEqual(Enumerable.Range(0, inputs.Count));
}
