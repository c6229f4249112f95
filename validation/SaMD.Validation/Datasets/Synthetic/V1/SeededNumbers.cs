using SaMD.Validation.Statistics;

namespace SaMD.Validation.Datasets.Synthetic.V1;

/// <summary>Random numbers for one purpose of one recording: what is drawn for one purpose never moves what is drawn for another.</summary>
internal sealed class SeededNumbers(ulong seed, SeededNumbers.Purpose purpose)
{
    private readonly Xoshiro256 _bits = new(unchecked((seed * PurposesPerSeed) + (ulong)purpose));
    private double? _spare;

    private const ulong PurposesPerSeed = 16;

    /// <summary>What numbers are drawn for. Values are part of the generator and never change.</summary>
    public enum Purpose
    {
        /// <summary>Phases of the RR intervals' variation.</summary>
        Variation = 0,

        /// <summary>Which beats are premature.</summary>
        Ectopy = 1,

        /// <summary>Differences of shape between persons.</summary>
        Shape = 2,

        /// <summary>Phases of the baseline's wander.</summary>
        Wander = 3,

        /// <summary>Noise.</summary>
        Noise = 4,

        /// <summary>RR intervals of atrial fibrillation.</summary>
        Conduction = 5,

        /// <summary>Phases of fibrillatory waves.</summary>
        Fibrillation = 6,

        /// <summary>Times and sizes of movements of an optical sensor.</summary>
        OpticalMotion = 8,

        /// <summary>Course of a heart rate, and of an exercise; shares its number with a purpose that no optical generator has.</summary>
        Course = Conduction,

        /// <summary>Movement of a limb; shares its number with a purpose that no optical generator has.</summary>
        Motion = Fibrillation,

        /// <summary>How movement reaches an optical sensor.</summary>
        Artefact = 7,
    }

    /// <summary>A number in [0, 1), in steps of 2^-53.</summary>
    public double Uniform() => (_bits.Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>An angle in [0, 2π).</summary>
    public double Angle() => 2 * Math.PI * Uniform();

    /// <summary>A number of the standard normal distribution (Box and Muller 1958, doi 10.1214/aoms/1177706645).</summary>
    public double Normal()
    {
        if (_spare is { } kept)
        {
            _spare = null;
            return kept;
        }
        var radius = Math.Sqrt(-2 * Math.Log(1 - Uniform()));
        var angle = Angle();
        _spare = radius * Math.Sin(angle);
        return radius * Math.Cos(angle);
    }
}
