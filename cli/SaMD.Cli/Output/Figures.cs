using System.Globalization;
using SaMD.Validation.Evidence;

namespace SaMD.Cli.Output;

/// <summary>Sizes as the terminal shows them.</summary>
internal static class Figures
{
    public static string Count(EstimateResult estimate) =>
        string.Create(CultureInfo.InvariantCulture, $"{(estimate.Cluster == "recording" ? "-" : estimate.Subjects)} / {estimate.Recordings} / {estimate.Events}");
}
