namespace SaMD.Files;

/// <summary>Which of the documented exit codes a fault leads to.</summary>
public enum FaultKind
{
    /// <summary>Usage, schema or configuration: exit 2.</summary>
    Configuration,

    /// <summary>A file is damaged, or is not what a digest or a lock says it is: exit 4.</summary>
    Integrity,

    /// <summary>Something that was asked for is not there: what needs it is not run, exit 3.</summary>
    Absent,
}
