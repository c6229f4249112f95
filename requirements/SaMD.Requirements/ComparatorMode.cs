namespace SaMD.Requirements;

/// <summary>The mode of an EC57 comparison; the default is <see cref="Wfdb"/>.</summary>
public enum ComparatorMode
{
    /// <summary>As the field's reference programs do it.</summary>
    Wfdb,

    /// <summary>As the standard's text describes it, where the programs depart from it.</summary>
    Corrected,
}
