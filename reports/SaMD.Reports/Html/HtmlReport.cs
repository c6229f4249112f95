using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using SaMD.Reports.Text;

namespace SaMD.Reports.Html;

/// <summary>The report as one HTML file that needs nothing else: no script, no network, style inlined, every text encoded.</summary>
public static class HtmlReport
{
    /// <summary>Renders the page. The same model gives the same text under every culture.</summary>
    /// <param name="model">What the report says.</param>
    public static async Task<string> RenderAsync(ReportModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(ReportPart.Model)] = model });
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var page = await renderer.RenderComponentAsync<ReportPage>(parameters);
            return PlainText.WithoutDirectionMarksInHtml(page.ToHtmlString()) + "\n";
        });
    }
}
