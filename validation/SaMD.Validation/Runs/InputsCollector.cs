using System.Reflection;
using SaMD.Adapters.Catalogue;
using SaMD.Adapters.Locking;
using SaMD.Contracts;
using SaMD.Files;
using SaMD.Validation.Evidence;
using SaMD.Validation.Planning;

namespace SaMD.Validation.Runs;

/// <summary>Digests of everything that the verdicts of a plan rest on.</summary>
internal static class InputsCollector
{
    private const int SchemaVersion = 1;

    // The assemblies that make a verdict: not Reports, Traceability and Cli, whose change moves no number.
    private static readonly Assembly[] Judging =
    [
        typeof(ContractVersion).Assembly, typeof(Workspace).Assembly, typeof(Requirements.RequirementSet).Assembly, typeof(Signals.Annotation).Assembly,
        typeof(SaMD.Algorithms.BuiltInAlgorithms).Assembly, typeof(AlgorithmCatalogue).Assembly, typeof(InputsCollector).Assembly,
    ];

    private static readonly Type[] Packages = [typeof(MathNet.Numerics.Constants), typeof(YamlDotNet.Core.Parser)];

    public static InputsFile Collect(WorkspaceContent content, Plan plan)
    {
        var root = content.Workspace.Root;
        return new InputsFile(
            SchemaVersion, $"{plan.Gate.Name}: {string.Join(", ", plan.Gate.Partitions)}", plan.Scope, ContractVersion.Current,
            [.. plan.Rows.Select(row => row.Algorithm.Manifest).DistinctBy(manifest => manifest.Name).OrderBy(manifest => manifest.Name, StringComparer.Ordinal).SelectMany(manifest => Files(root, manifest))],
            [.. plan.Datasets.Select(dataset => new InputDigest(dataset.Manifest.Place.File, dataset.Manifest.Digest))],
            [.. content.Requirements.Files.Select(file => new InputDigest(file.Path, file.Sha256)), new InputDigest(Workspace.FileName, content.Workspace.Sha256)],
            [.. Judging.Select(assembly => new InputDigest(assembly.GetName().Name!, BuiltAssembly.Digest(assembly)))],
            [.. Packages.Select(type => $"{type.Assembly.GetName().Name} {type.Assembly.GetName().Version}")],
            [.. plan.Rows.SelectMany(row => row.Records.Select(record => (row.Dataset, record)))
                .Where(pair => plan.Datasets.First(located => located.Manifest.Id == pair.Dataset.Id).FindMissing(pair.record.Name) is null)
                .Select(pair => $"{pair.Dataset.Id}/{pair.record.Name}").Distinct().Order(StringComparer.Ordinal)], [])
        {
            SealedElsewhere = plan.Rows.SelectMany(row => row.SealedElsewhere).Distinct().Order(StringComparer.Ordinal).ToList() is { Count: > 0 } elsewhere ? elsewhere : null,
        };
    }

    private static IEnumerable<InputDigest> Files(string root, AlgorithmManifest manifest) =>
        manifest.Files.Append($"{manifest.Folder}/{LockFile.FileName}").Distinct().Order(StringComparer.Ordinal)
            .Where(file => File.Exists(Path.Combine(root, file)))
            .Select(file => new InputDigest(file, Sha256Digest.OfFile(Path.Combine(root, file))));
}
