namespace SaMD.Validation.Planning;

/// <summary>States of independence.</summary>
public enum IndependenceState
{
    /// <summary>No person is on both sides.</summary>
    Independent,

    /// <summary>Persons are unknown: no record is on both sides, and more cannot be said.</summary>
    RecordLevelOnly,

    /// <summary>At least one person is on both sides.</summary>
    NotIndependent,

    /// <summary>The algorithm does not declare its training.</summary>
    NotShown,

    /// <summary>Synthetic recordings are of no person.</summary>
    NotApplicable,
}
