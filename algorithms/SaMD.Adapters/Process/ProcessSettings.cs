using SaMD.Files;

namespace SaMD.Adapters.Process;

/// <summary>The block <c>process</c> of an <c>algorithm.yaml</c>.</summary>
/// <param name="Command">Program and arguments as written; placeholders stand in braces.</param>
/// <param name="Limits">What each run is held to.</param>
/// <param name="Environment">Variables that the program gets beside <c>PATH</c> and a few fixed ones.</param>
/// <param name="ProgramSha256">SHA-256 that a program from <c>PATH</c> must have; <see langword="null"/> where none is stated.</param>
/// <param name="Annotator">Name that its annotation file ends with, in file mode.</param>
/// <param name="Tolerance">Largest difference of a number of its output from one platform to another.</param>
/// <param name="Place">Where the command stands.</param>
internal sealed record ProcessSettings(
    IReadOnlyList<string> Command, ProgramLimits Limits, IReadOnlyDictionary<string, string> Environment, string? ProgramSha256, string Annotator, double Tolerance, SourcePlace Place)
{
    /// <summary>Placeholder for the name of the rewritten record; a command with it runs in file mode.</summary>
    public const string RecordPlaceholder = "{record}";

    /// <summary>Placeholder for the annotator's name.</summary>
    public const string AnnotatorPlaceholder = "{annotator}";

    /// <summary>Name of the rewritten record: the same for every recording.</summary>
    public const string RecordName = "record";

    /// <summary>Annotator's name where none is stated.</summary>
    public const string UsualAnnotator = "answer";

    /// <summary>Whether the program takes a file instead of a stream.</summary>
    public bool TakesFile => Command.Any(word => word.Contains(RecordPlaceholder, StringComparison.Ordinal));
}
