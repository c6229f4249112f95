namespace SaMD.Reports.Html.Sections.Records;

/// <summary>The status of a recording in words.</summary>
public static class StatusText
{
    /// <summary>The words; a status that is not known is shown as it is.</summary>
    /// <param name="status">The status.</param>
    public static string Of(string status) => status switch
    {
        "compared" => "compared",
        "algorithm-failed" => "ALGORITHM FAILED",
        "not-run" => "NOT RUN",
        _ => status,
    };
}
