using SaMD.Validation.Evidence;

namespace SaMD.Cli.Verbs;

/// <summary>What <c>samd validate --format json</c> prints.</summary>
/// <param name="Bundle">Id of the bundle.</param>
/// <param name="Folder">Where it lies.</param>
/// <param name="ExitCode">Exit code of the run.</param>
/// <param name="Results">The same as <c>core/results.json</c>.</param>
internal sealed record ValidateJson(string Bundle, string Folder, int ExitCode, ResultsFile Results);
