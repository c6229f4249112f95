using System.Globalization;

namespace SaMD.Validation.Comparison.Episodes;

/// <summary>Times as <c>epicmp</c> prints and <c>sumstats</c> reads them.</summary>
internal static class EpicmpText
{
    private const string Zero = "0.000";

    /// <summary>A duration in samples: hours where there are any, minutes, seconds and milliseconds, a half of one rounded up; none at all is printed without minutes.</summary>
    public static string Duration(long samples, double frequency)
    {
        if (samples == 0) return Zero;
        var seconds = (long)(samples / frequency);
        var milliseconds = (long)((1000 * (samples - (seconds * frequency)) / frequency) + 0.5);
        return Milliseconds((1000 * seconds) + milliseconds);
    }

    /// <summary>A duration in milliseconds.</summary>
    public static string Milliseconds(long milliseconds)
    {
        var (seconds, rest) = Math.DivRem(milliseconds, 1000);
        var (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
        return hours > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{hours}:{minutes:00}:{seconds % 60:00}.{rest:000}")
            : string.Create(CultureInfo.InvariantCulture, $"{minutes}:{seconds % 60:00}.{rest:000}");
    }

    /// <summary>A time of day without fractions, as it is printed beside ST measurements.</summary>
    public static string Clock(long samples, double frequency)
    {
        var seconds = (long)(samples / frequency);
        var (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
        return hours > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{hours}:{minutes:00}:{seconds % 60:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{minutes}:{seconds % 60:00}");
    }

    /// <summary>Reads a duration; <see langword="null"/> where it is none.</summary>
    public static long? ParseMilliseconds(string text)
    {
        var total = 0.0;
        foreach (var part in text.Split(':'))
            if (double.TryParse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number < 1e12) total = (60 * total) + number;
            else return null;
        return (long)((1000 * total) + 0.5);
    }
}
