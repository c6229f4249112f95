using SaMD.Traceability;
using SaMD.Validation.Evidence;

namespace SaMD.Reports.Tests.Fixtures;

/// <summary>Texts that try to become markup, style, links, table cells or XML, and one that is very long.</summary>
internal static class HostileTexts
{
    internal const string Script = "<script>alert('x')</script>";
    internal const string Style = "\"; } </style><img src=x onerror=alert(1)> \\ * { display: none }";
    internal const string Table = "a | b\n| --- | @everyone [link](https://evil.example) `code` \u0001 \u202E ]]> www.evil.example $x$ ~~no~~";

    internal static readonly string Long = string.Concat(Enumerable.Repeat("unbroken-name-", 40)) + Script;

    internal static ReportModel In(ReportModel model) => model with
    {
        BundleId = Style,
        ComparatorNotes = [Script, Table],
        Results = In(model.Results),
        Recordings = [.. model.Recordings.Select(recording => recording with { Person = Script, Record = recording.Record == "100" ? Long : recording.Record, Notices = [Table] })],
        Trace = In(model.Trace),
        Runs = [.. model.Runs.Select(run => run with { OperatingSystem = Script, GitCommit = Table })],
    };

    private static ResultsFile In(ResultsFile results) => results with
    {
        Gate = Style,
        Algorithms = [.. results.Algorithms.Select(algorithm => algorithm with { Id = Style, Title = Script, IntendedUse = Long })],
        Datasets = [.. results.Datasets.Select(dataset => dataset with { Title = Script, Doi = "10.1/\"><script>", Notes = [Table], Citation = Long })],
        Requirements = [.. results.Requirements.Select(requirement => requirement with { Title = Table, Text = Script, Reason = Long })],
        Profiles = [.. results.Profiles.Select(profile => profile with { Title = Script, Note = Table, Demands = [new ProfileDemandResult(Long, "text", Style)] })],
        Rows = [.. results.Rows.Select(row => row with { Confusion = row.Confusion is null ? null : new ConfusionResult([Script], [Style], [[1]]), EndpointTitle = Script, Reason = row.Verdict is null ? null : Table, Deviations = [Style], Binding = Table })],
    };

    private static TraceFile In(TraceFile trace) => new(
        [.. trace.Rows.Select(row => row with { RequirementTitle = Script, Result = Long, UserNeeds = [new TraceItem(Script, Table)] })],
        [new TraceFinding(Script, Table, Long, Script, 3)]);
}
