using SaMD.Files.Yaml;

namespace SaMD.Requirements.Reading;

/// <summary>Reads what is accepted, and refuses criteria that cannot decide or contradict themselves.</summary>
internal static class AcceptanceReading
{
    /// <summary>Excluded: an interval of so little confidence shows nothing.</summary>
    public const double LowestConfidence = 0.5;

    /// <summary>Excluded: no interval is certain.</summary>
    public const double HighestConfidence = 1;

    public static AcceptanceText Read(YamlMap map)
    {
        var accept = new AcceptanceText(
            map.Number("value"), map.Number("lower-bound"), map.Number("upper-bound"),
            map.Number("confidence") ?? AcceptanceText.DefaultConfidence, map.Choice<IntervalSides>("sides") ?? IntervalSides.Two,
            map.OptionalName("method"), map.Place)
        { Keys = KeyPlaces.Of(map) };
        map.Finish();
        if (!map.Has("value") && !map.Has("lower-bound") && !map.Has("upper-bound"))
            map.Faults.Add(map.Place, "'accept' holds no number; give 'value', 'lower-bound' or 'upper-bound'.");
        if (accept.Confidence is <= LowestConfidence or >= HighestConfidence)
            map.Fault("confidence", FormattableString.Invariant($"'confidence' is {accept.Confidence}; a number between 0.5 and 1 was expected, as in 0.95."));
        CheckLimits(accept, map);
        return accept;
    }

    private static void CheckLimits(AcceptanceText accept, YamlMap map)
    {
        if (accept is { LowerBound: { } lower, UpperBound: { } upper })
        {
            if (lower >= upper) map.Fault("upper-bound", FormattableString.Invariant($"'lower-bound' {lower} is not below 'upper-bound' {upper}: no interval lies between them."));
            if (accept.Value is not null) map.Fault("value", "'value' beside both bounds has no direction; take it away, or one of the bounds.");
            if (accept.Sides == IntervalSides.One) map.Fault("sides", "'sides: one' beside both bounds: each end of the interval is judged, so its sides are two.");
            return;
        }
        if (accept.Value < accept.LowerBound)
            map.Fault("value", FormattableString.Invariant($"'value' {accept.Value} is below 'lower-bound' {accept.LowerBound}, which already asks for more: it could never decide."));
        if (accept.Value > accept.UpperBound)
            map.Fault("value", FormattableString.Invariant($"'value' {accept.Value} is above 'upper-bound' {accept.UpperBound}, which already asks for more: it could never decide."));
    }
}
