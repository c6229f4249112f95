using Microsoft.AspNetCore.Components;

namespace SaMD.Reports.Html;

/// <summary>A part of the page that reads the model. Sections derive from it.</summary>
public abstract class ReportPart : ComponentBase
{
    /// <summary>What the report says.</summary>
    [Parameter, EditorRequired]
    public ReportModel Model { get; set; } = null!;
}
