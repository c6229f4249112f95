namespace SaMD.Validation.Comparison.Paired;

/// <summary>Bands of the reference heart rate: bradycardia, normal, tachycardia, by the limits of 60 and 100 bpm.</summary>
public static class HeartRateBands
{
    /// <summary>The band where the reference has no heart rate.</summary>
    public const string Unknown = "unknown";

    private const string Low = "<60";
    private const string Normal = "60-100";
    private const string High = ">100";

    /// <summary>The bands in order of rate.</summary>
    public static IReadOnlyList<string> All { get; } = [Low, Normal, High, Unknown];

    /// <summary>Band of a heart rate; both limits belong to the normal band.</summary>
    /// <param name="heartRateBpm">Beats per minute; <see langword="null"/> where the reference has none.</param>
    public static string Of(double? heartRateBpm) => heartRateBpm switch
    {
        null => Unknown,
        < 60 => Low,
        <= 100 => Normal,
        _ => High,
    };
}
