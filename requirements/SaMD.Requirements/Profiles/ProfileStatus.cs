namespace SaMD.Requirements.Profiles;

/// <summary>Whether a document is in force. Anything but <see cref="InForce"/> is printed wherever its profile is used.</summary>
public enum ProfileStatus
{
    /// <summary>In force.</summary>
    InForce,

    /// <summary>Another edition has taken its place.</summary>
    Superseded,

    /// <summary>Not in force yet.</summary>
    Draft,
}
