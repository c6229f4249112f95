using System.Globalization;
using SaMD.Signals;

namespace SaMD.Validation.Comparison.Measurements;

/// <summary>The measurements of one type on one side, read forward.</summary>
internal sealed class MeasurementTrack
{
    private readonly List<(long Sample, double Value)> _measurements = [];
    private int _next;

    public MeasurementTrack(IReadOnlyList<Annotation> annotations, int type)
    {
        var value = 0.0;
        foreach (var annotation in annotations)
            if (annotation.Code == AnnotationCode.Measure && annotation.Subtype == type)
                _measurements.Add((annotation.Sample, value = Leading(annotation.Auxiliary) ?? value));
    }

    public bool IsEmpty => _measurements.Count == 0;

    /// <summary>How many were read.</summary>
    public int Read => _next;

    public (long Sample, double Value)? Next() => _next < _measurements.Count ? _measurements[_next++] : null;

    // The number at the start of the text; without one the value before it stays.
    private static double? Leading(string? text)
    {
        var number = (text ?? "").AsSpan().TrimStart();
        for (var length = number.Length; length > 0; length--)
            if (double.TryParse(number[..length], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value)
                && double.IsFinite(value)) return value;
        return null;
    }
}
