namespace SaMD.Validation.Datasets.Synthetic.V1;

/// <summary>A point of a course of oxygen saturation; between two points it goes along a straight line.</summary>
/// <param name="Seconds">When.</param>
/// <param name="Percent">Saturation, 50 to 100 %.</param>
public sealed record SaturationPoint(double Seconds, double Percent)
{
    /// <summary>Saturation at a time: the first point's before it, the last point's after it.</summary>
    /// <param name="course">Points in rising order of time, at least one.</param>
    /// <param name="seconds">When.</param>
    public static double At(IReadOnlyList<SaturationPoint> course, double seconds)
    {
        ArgumentNullException.ThrowIfNull(course);
        for (var i = 1; i < course.Count; i++)
        {
            var (before, after) = (course[i - 1], course[i]);
            if (seconds <= before.Seconds) return before.Percent;
            if (seconds < after.Seconds) return before.Percent + ((after.Percent - before.Percent) * (seconds - before.Seconds) / (after.Seconds - before.Seconds));
        }
        return course[^1].Percent;
    }
}
