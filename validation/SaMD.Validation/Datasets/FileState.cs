namespace SaMD.Validation.Datasets;

/// <summary>How a file of a dataset compares with its digest.</summary>
public enum FileState
{
    /// <summary>It is what its digest says.</summary>
    Whole,

    /// <summary>It is not there.</summary>
    Missing,

    /// <summary>It is there and is something else.</summary>
    Altered,

    /// <summary>It is there and cannot be read.</summary>
    Unreadable,
}
