namespace SaMD.Validation.Statistics.Agreement;

/// <summary>The limits of agreement with repeated measurements where the true value varies (Bland and Altman 2007, doi 10.1080/10543400701329422, section 3).</summary>
public sealed record LimitsOfAgreement
{
    /// <summary>The bias: mean difference over all pairs, ratio estimator with Student's t.</summary>
    public required Estimate Bias { get; init; }

    /// <summary>The mean over persons of their own mean differences, each person counting once.</summary>
    public required Estimate BalancedBias { get; init; }

    /// <summary>The lower limit: bias − 1.96 standard deviations.</summary>
    public required Estimate Lower { get; init; }

    /// <summary>The upper limit: bias + 1.96 standard deviations.</summary>
    public required Estimate Upper { get; init; }

    /// <summary>The lower limit with each person counting once (Zou 2013): mean of the persons' means − 1.96·√(their variance + (1 − 1/m_h)·σ_w²).</summary>
    public required Estimate BalancedLower { get; init; }

    /// <summary>The upper limit with each person counting once (Zou 2013).</summary>
    public required Estimate BalancedUpper { get; init; }

    /// <summary>Standard deviation of a difference, √(σ_b² + σ_w²); <see langword="null"/> where undefined.</summary>
    public double? StandardDeviation { get; init; }

    /// <summary>σ_w: standard deviation within persons, root of the mean square within; <see langword="null"/> where no person has two pairs, or one person only.</summary>
    public double? WithinPersons { get; init; }

    /// <summary>σ_b: standard deviation between persons, 0 where the mean square between does not exceed that within.</summary>
    public double? BetweenPersons { get; init; }

    /// <summary>m₀ = ((Σm)² − Σm²) / ((k − 1)·Σm): the number of pairs per person that the analysis of variance counts with.</summary>
    public double? EffectivePairsPerPerson { get; init; }

    /// <summary>The regression of the difference on the level; <see langword="null"/> below three persons, or where the level does not vary.</summary>
    public AgreementTrend? Trend { get; init; }
}
