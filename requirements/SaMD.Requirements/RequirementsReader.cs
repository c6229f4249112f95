using SaMD.Files;
using SaMD.Requirements.Profiles;
using SaMD.Requirements.Reading;

namespace SaMD.Requirements;

/// <summary>Reads a folder of user needs, hazards and requirements.</summary>
public static class RequirementsReader
{
    /// <summary>
    /// Reads every <c>*.yaml</c> of a folder (not of folders below it), in ordinal order of the names. A file holds any of
    /// the lists <c>user-needs</c>, <c>hazards</c>, <c>requirements</c>. Profiles stand in its folder <c>profiles</c>.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <param name="shownAsPrefix">How messages and <see cref="RequirementFile.Path"/> name the folder: relative to the workspace, with forward slashes.</param>
    /// <returns>What the files say. Their shape is right, ids are unique, links lead somewhere; other names are not resolved.</returns>
    /// <exception cref="InputFaultException">Anything is wrong: every fault of every file, in the order of the files.</exception>
    public static RequirementSet Read(string folder, string shownAsPrefix)
    {
        var faults = new FaultCollector();
        var draft = new Draft();
        foreach (var path in FilesOf(folder, shownAsPrefix, faults))
            FileReading.Read(path, $"{shownAsPrefix}/{Path.GetFileName(path)}", draft, faults);
        var (profiles, files) = ProfileReader.Read(Path.Combine(folder, ProfileReader.FolderName), $"{shownAsPrefix}/{ProfileReader.FolderName}", faults);
        draft.Files.AddRange(files);
        SetRules.Check(draft, faults);
        if (faults.Faults.Count > 0) throw new InputFaultException([.. InFileOrder(faults.Faults)]);
        return draft.Set() with { Profiles = profiles };
    }

    private static string[] FilesOf(string folder, string shownAs, FaultCollector faults)
    {
        try
        {
            var files = Directory.GetFiles(folder, "*.yaml");
            Array.Sort(files, StringComparer.Ordinal);
            if (files.Length == 0) faults.Add(new SourcePlace(shownAs), "The folder holds no *.yaml file; user needs, hazards and requirements were expected.");
            foreach (var other in Directory.GetFiles(folder, "*.yml"))
                faults.Add(new SourcePlace($"{shownAs}/{Path.GetFileName(other)}"), "Files of requirements end in .yaml; this one would not be read. Rename it.");
            return files;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            faults.Add(new SourcePlace(shownAs), $"The folder of requirements cannot be read: {Shown.Message(fault.Message)}");
            return [];
        }
    }

    private static IEnumerable<Fault> InFileOrder(IEnumerable<Fault> faults) =>
        faults.OrderBy(fault => fault.Place.File, StringComparer.Ordinal).ThenBy(fault => fault.Place.Line).ThenBy(fault => fault.Place.Column);
}
