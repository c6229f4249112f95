using System.Globalization;

namespace SaMD.Adapters.Locking;

/// <summary>Tells a difference of platform from a change.</summary>
internal static class OutputDifference
{
    public static bool Within(string before, string now, double tolerance)
    {
        if (tolerance <= 0) return false;
        var (left, right) = (before.Split(','), now.Split(','));
        return left.Length == right.Length && left.Zip(right).All(pair => Same(pair.First, pair.Second, tolerance));
    }

    private static bool Same(string left, string right, double tolerance) =>
        left == right || (Number(left, out var a) && Number(right, out var b) && Math.Abs(a - b) <= tolerance);

    // The last part of name=value, or all of it.
    private static bool Number(string text, out double number) =>
        double.TryParse(text[(text.LastIndexOf('=') + 1)..], NumberStyles.Float, CultureInfo.InvariantCulture, out number);
}
