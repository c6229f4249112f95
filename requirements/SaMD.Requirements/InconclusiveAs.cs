namespace SaMD.Requirements;

/// <summary>What an inconclusive output counts as in the figure that is judged. The other figures are always shown beside it.</summary>
public enum InconclusiveAs
{
    /// <summary>Left out: the figure is of what the algorithm classified.</summary>
    Excluded,

    /// <summary>Wrong, whatever the reference says.</summary>
    Wrong,
}
