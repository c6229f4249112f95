using System.Globalization;
using SaMD.Files;

namespace SaMD.Reports.Text;

/// <summary>Times of runs as reports print them.</summary>
public static class DateText
{
    private const DateTimeStyles InUtc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    /// <summary>The moment that a run file states.</summary>
    /// <param name="started">ISO 8601, UTC.</param>
    /// <exception cref="InputFaultException">It is no such time: exit 4, since programs write these files.</exception>
    public static DateTimeOffset Moment(string started) =>
        DateTimeOffset.TryParse(started, CultureInfo.InvariantCulture, InUtc, out var moment)
            ? moment
            : throw new InputFaultException(
                FaultKind.Integrity, new SourcePlace("runs"), $"'{started}' is not the start of a run: expected ISO 8601 in UTC, as samd writes it.");

    /// <summary>Day and minute in UTC: <c>2026-11-20 09:14 UTC</c>.</summary>
    /// <param name="started">ISO 8601, UTC.</param>
    public static string Minute(string started) => Moment(started).ToString("yyyy-MM-dd HH:mm' UTC'", CultureInfo.InvariantCulture);
}
