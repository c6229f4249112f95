using System.Text.RegularExpressions;
using SaMD.Adapters.Implementations;
using SaMD.Files;

namespace SaMD.Adapters.Recorded;

/// <summary>Reads <c>recorded: { folder: outputs, digests: outputs.sha256, annotator: beats }</c>; both paths are relative to the version's folder.</summary>
internal static partial class RecordedReader
{
    private const string UsualAnnotator = "beats";

    public static ImplementationMaker Read(ImplementationBlock block)
    {
        if (block.Required() is not { } map) return (_, _) => null;
        var folder = map.RequiredText("folder");
        if (folder.Length > 0 && !(ImplementationBlock.IsInside(folder) && Directory.Exists(Path.Combine(block.FullFolder, folder))))
            map.Fault("folder", $"{Shown.Quoted(folder)} is no folder in {block.Folder}.");
        var digests = block.File(map, "digests");
        var annotator = map.Text("annotator") ?? UsualAnnotator;
        if (!AnnotatorName().IsMatch(annotator)) map.Fault("annotator", $"{Shown.Quoted(annotator)} is no annotator's name; letters, digits, '_' and '-' were expected.");
        map.Finish();
        return (manifest, faults) => RecordedDigests.Read(Path.Combine(block.WorkspaceRoot, digests!), digests!, faults) is { } list
            ? new RecordedImplementation(manifest, Path.Combine(block.FullFolder, folder), $"{block.Folder}/{folder}", annotator, list)
            : null;
    }

    [GeneratedRegex(@"^[A-Za-z0-9_-]+\z")]
    private static partial Regex AnnotatorName();
}
