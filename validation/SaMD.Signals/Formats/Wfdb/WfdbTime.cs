using System.Globalization;

namespace SaMD.Signals.Formats.Wfdb;

/// <summary>Times as the WFDB programs write them: <c>H:M:S</c>, <c>M:S</c> or <c>S</c>, the seconds with or without a fraction.</summary>
public static class WfdbTime
{
    /// <summary>Reads a time; <c>5:0</c> is five minutes, <c>.15</c> is 150 ms.</summary>
    /// <param name="text">The text, without blanks.</param>
    /// <param name="time">The time, at least 0, cut to 100 ns.</param>
    /// <returns>Whether the text is a time.</returns>
    public static bool TryParse(string text, out TimeSpan time)
    {
        ArgumentNullException.ThrowIfNull(text);
        time = default;
        var parts = text.Split(':');
        if (parts.Length > 3 || !TryNumber(parts[^1], NumberStyles.AllowDecimalPoint, out var seconds)) return false;
        var unit = 60m;
        for (var i = parts.Length - 2; i >= 0; i--, unit *= 60)
        {
            if (!TryNumber(parts[i], NumberStyles.None, out var whole)) return false;
            seconds += whole * unit;
        }

        time = TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond));
        return true;
    }

    /// <summary>Writes a time of day so that <see cref="TryParse"/> reads the same one.</summary>
    /// <param name="time">The time, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public static string Format(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        var seconds = (decimal)(time.Ticks % TimeSpan.TicksPerMinute) / TimeSpan.TicksPerSecond;
        return string.Create(CultureInfo.InvariantCulture, $"{(long)time.TotalHours:00}:{time.Minutes:00}:{seconds:00.#######}");
    }

    // Below 10^9 no sum of three parts leaves what a TimeSpan holds.
    private static bool TryNumber(string text, NumberStyles style, out decimal number) =>
        decimal.TryParse(text, style, CultureInfo.InvariantCulture, out number) && number < 1_000_000_000;
}
