namespace SaMD.Validation.Planning.Design;

/// <summary>How much evidence a row needs.</summary>
/// <param name="Truth">The true figure that is assumed.</param>
/// <param name="Power">The chance to show the limit then.</param>
/// <param name="Items">Independent items; <see langword="null"/> where the truth lies too near the limit for any study.</param>
/// <param name="Persons">Persons under the assumptions.</param>
public sealed record DesignSize(double Truth, double Power, int? Items, int? Persons);
