namespace SaMD.Validation.Comparison.Programs;

/// <summary>A comparison program cannot go on: what it says, and the status that it ends with.</summary>
internal sealed class ProgramFault(int status, string message, bool isUsage = false) : Exception(message)
{
    /// <summary>The exit status.</summary>
    public int Status { get; } = status;

    /// <summary>Whether the usage is printed below the message.</summary>
    public bool IsUsage { get; } = isUsage;

    /// <summary>The command line is wrong.</summary>
    public static ProgramFault Usage(string message) => new(1, message, isUsage: true);
}
