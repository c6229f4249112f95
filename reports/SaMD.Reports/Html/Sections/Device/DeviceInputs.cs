using SaMD.Reports.Text;
using SaMD.Validation.Evidence;

namespace SaMD.Reports.Html.Sections.Device;

/// <summary>Which channels of the recordings fed an algorithm.</summary>
public static class DeviceInputs
{
    /// <summary>Each set of channels that was bound, with its dataset and the number of recordings.</summary>
    /// <param name="model">What the report says.</param>
    /// <param name="algorithm">The algorithm.</param>
    public static IReadOnlyList<string> Of(ReportModel model, AlgorithmResult algorithm) =>
    [
        .. model.Recordings.Where(recording => recording.Algorithm == $"{algorithm.Id}@{algorithm.Version}" && recording.Channels.Count > 0)
            .GroupBy(recording => (recording.Dataset, Channels: string.Join(" + ", recording.Channels)))
            .Select(group => (group.Key, Records: group.Select(recording => recording.Record).Distinct(StringComparer.Ordinal).Count()))
            .OrderBy(item => item.Key.Dataset, StringComparer.Ordinal).ThenByDescending(item => item.Records)
            .ThenBy(item => item.Key.Channels, StringComparer.Ordinal)
            .Select(item => $"{item.Key.Dataset} {item.Key.Channels} ({FigureText.Count(item.Records)} {(item.Records == 1 ? "record" : "records")})"),
    ];
}
