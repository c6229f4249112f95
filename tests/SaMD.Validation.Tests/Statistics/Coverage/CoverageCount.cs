namespace SaMD.Validation.Tests.Statistics.Coverage;

/// <summary>How often the bounds of a method held over some simulations.</summary>
/// <param name="Simulations">Number of simulations.</param>
/// <param name="Lower">How often the true rate lay at or above the lower bound.</param>
/// <param name="Upper">How often it lay at or below the upper bound.</param>
/// <param name="Both">How often both.</param>
/// <param name="MeanLower">Mean of the lower bounds: what coverage costs.</param>
internal sealed record CoverageCount(int Simulations, int Lower, int Upper, int Both, double MeanLower);
