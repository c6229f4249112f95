namespace SaMD.Requirements.Profiles;

/// <summary>What a value of a profile rests on. Anything but <see cref="Text"/> is printed as not checked against the standard's text.</summary>
public enum ValueBasis
{
    /// <summary>The document's own text was read.</summary>
    Text,

    /// <summary>Another document cites it.</summary>
    Secondary,

    /// <summary>From memory; not checked.</summary>
    Memory,
}
