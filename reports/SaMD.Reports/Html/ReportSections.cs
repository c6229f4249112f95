using System.Globalization;
using SaMD.Reports.Html.Sections.Data;
using SaMD.Reports.Html.Sections.Departures;
using SaMD.Reports.Html.Sections.Device;
using SaMD.Reports.Html.Sections.Digests;
using SaMD.Reports.Html.Sections.Environment;
using SaMD.Reports.Html.Sections.Failures;
using SaMD.Reports.Html.Sections.LeftOut;
using SaMD.Reports.Html.Sections.Limits;
using SaMD.Reports.Html.Sections.Profiles;
using SaMD.Reports.Html.Sections.Protocol;
using SaMD.Reports.Html.Sections.Records;
using SaMD.Reports.Html.Sections.Results;
using SaMD.Reports.Html.Sections.Strata;
using SaMD.Reports.Html.Sections.Summary;
using SaMD.Reports.Html.Sections.Trace;

namespace SaMD.Reports.Html;

/// <summary>The sections of the report. A new one is a folder under <c>Sections</c> and a line here; numbers follow from the order.</summary>
public static class ReportSections
{
    /// <summary>All sections in the order of the page, appendices last.</summary>
    public static IReadOnlyList<ReportSection> All { get; } =
    [
        .. Numbered(
            Section<SummarySection>("summary", "Summary of verdicts", startsPage: true),
            Section<DeviceSection>("device", "Device under test"),
            Section<DataSection>("data", "Data"),
            Section<ProtocolSection>("protocol", "Protocol and statistical methods"),
            Section<ProfilesSection>("profiles", "Profiles of standards"),
            Section<ResultsSection>("results", "Results by requirement"),
            Section<StrataSection>("strata", "Strata"),
            Section<RecordsSection>("records", "Results by recording"),
            Section<FailuresSection>("failures", "Failures and largest errors"),
            Section<DeparturesSection>("departures", "Deviations, independence and size of the evidence"),
            Section<EnvironmentSection>("environment", "Environment and runs"),
            Section<LimitsSection>("limits", "Limits of the evidence")),
        .. Lettered(
            Section<TraceSection>("trace", "Trace matrix", startsPage: true, wide: true),
            Section<LeftOutSection>("left-out", "Not judged in this run", startsPage: true),
            Section<DigestsSection>("digests", "Digests of the inputs")),
    ];

    private static ReportSection Section<T>(string id, string title, bool startsPage = false, bool wide = false)
        where T : ReportPart => new("", id, title, typeof(T), startsPage, wide);

    private static IEnumerable<ReportSection> Numbered(params ReportSection[] sections) =>
        sections.Select((section, place) => section with { Number = (place + 1).ToString(CultureInfo.InvariantCulture) });

    private static IEnumerable<ReportSection> Lettered(params ReportSection[] sections) =>
        sections.Select((section, place) => section with { Number = ((char)('A' + place)).ToString() });
}
