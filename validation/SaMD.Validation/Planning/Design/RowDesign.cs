namespace SaMD.Validation.Planning.Design;

/// <summary>The design of a row of a requirement.</summary>
/// <param name="Row">Requirement and number of the row.</param>
/// <param name="Endpoint">Its endpoint.</param>
/// <param name="Limit">The limit that a bound of the interval must keep; <see langword="null"/> where there is none.</param>
/// <param name="Tail">What the bound leaves beyond it.</param>
/// <param name="Method">How the numbers were found.</param>
/// <param name="Sizes">How much evidence it needs.</param>
/// <param name="Reach">What its dataset can show; <see langword="null"/> where that is not known.</param>
/// <param name="Why">Why there are no numbers; <see langword="null"/> where there are.</param>
public sealed record RowDesign(
    string Row, string Endpoint, double? Limit, double Tail, string Method, IReadOnlyList<DesignSize> Sizes, DesignReach? Reach, string? Why);
