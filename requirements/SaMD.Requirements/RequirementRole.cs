namespace SaMD.Requirements;

/// <summary>What a requirement's verdict counts for.</summary>
public enum RequirementRole
{
    /// <summary>Sets the exit code; carries the claim.</summary>
    Primary,

    /// <summary>Sets the exit code; supports the claim.</summary>
    Secondary,

    /// <summary>Is shown and has no influence.</summary>
    Exploratory,
}
