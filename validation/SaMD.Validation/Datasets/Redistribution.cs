namespace SaMD.Validation.Datasets;

/// <summary>What the licence of a dataset lets a bundle or a report carry on.</summary>
public enum Redistribution
{
    /// <summary>Neither recordings nor anything from which they could be made again.</summary>
    None,

    /// <summary>Figures and outputs, but no stretch of a recording.</summary>
    Derived,

    /// <summary>Stretches of recordings too, with the attribution.</summary>
    Full,
}
