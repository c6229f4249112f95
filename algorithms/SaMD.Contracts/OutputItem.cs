namespace SaMD.Contracts;

/// <summary>
/// One thing that an algorithm says. Times are seconds of input time; sample k of an input lies at k / fs.
/// </summary>
/// <param name="AtSeconds">The time that the item speaks of; for an item about an interval, its end.</param>
/// <param name="ReportedAtSeconds">
/// The input time at which it was decided: the time of the latest sample it depends on. The difference to
/// <paramref name="AtSeconds"/> is the latency; items decided at the end of the input carry the end.
/// </param>
public abstract record OutputItem(double AtSeconds, double ReportedAtSeconds);
