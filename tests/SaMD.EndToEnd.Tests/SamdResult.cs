namespace SaMD.EndToEnd.Tests;

/// <summary>How a command ended.</summary>
internal sealed record SamdResult(int ExitCode, string Output, string Error)
{
    public override string ToString() => $"exit {ExitCode}\n{Output}\n{Error}";

    /// <summary>What <c>validate --format json</c> printed.</summary>
    public System.Text.Json.JsonElement Json() => System.Text.Json.JsonDocument.Parse(Output, new System.Text.Json.JsonDocumentOptions()).RootElement;
}
