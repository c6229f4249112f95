namespace SaMD.Validation.Comparison.Classification;

/// <summary>
/// The Brier score and what it is made of: reliability − resolution + uncertainty (Murphy 1973, doi
/// 10.1175/1520-0450(1973)012&lt;0595:ANVPOT&gt;2.0.CO;2) + within-bin variance − within-bin covariance (Stephenson and others 2008, doi
/// 10.1175/2007WAF2006116.1). The last two are 0 where all probabilities of a bin are equal, as in <see cref="CalibrationBins.Distinct"/>.
/// </summary>
/// <param name="Score">Brier score: mean of (p − y)², 0 (best) to 1.</param>
/// <param name="Reliability">Σ n_k (mean p − share of positives)² / n: lower is better calibrated.</param>
/// <param name="Resolution">Σ n_k (share of positives − overall share)² / n: higher tells apart more.</param>
/// <param name="Uncertainty">Overall share × (1 − overall share): of the data alone.</param>
/// <param name="WithinBinVariance">Σ Σ (p − mean p)² / n.</param>
/// <param name="WithinBinCovariance">2 Σ Σ (y − share of positives)(p − mean p) / n.</param>
public sealed record BrierDecomposition(
    double Score, double Reliability, double Resolution, double Uncertainty, double WithinBinVariance, double WithinBinCovariance);
