using System.Globalization;

namespace SaMD.Validation.Acceptance;

/// <summary>Prints a figure against its limit with as many digits as it takes to tell them apart.</summary>
internal static class Comparison
{
    internal static string Text(string name, double figure, string relation, double limit)
    {
        for (var digits = 6; digits < 17; digits++)
        {
            var format = "G" + digits.ToString(CultureInfo.InvariantCulture);
            var (left, right) = (figure.ToString(format, CultureInfo.InvariantCulture), limit.ToString(format, CultureInfo.InvariantCulture));
            if (left != right || figure == limit) return $"{name} {left} {relation} {right}";
        }
        return $"{name} {figure.ToString("R", CultureInfo.InvariantCulture)} {relation} {limit.ToString("R", CultureInfo.InvariantCulture)}";
    }
}
