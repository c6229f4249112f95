namespace SaMD.Contracts;

/// <summary>The version of the algorithm contract that this assembly states.</summary>
public static class ContractVersion
{
    /// <summary>Semantic version: a new major breaks authors, a new minor adds to what they can say.</summary>
    public const string Current = "1.0.0";
}
