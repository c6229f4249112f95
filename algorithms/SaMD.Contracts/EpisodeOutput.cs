namespace SaMD.Contracts;

/// <summary>An episode: a span of time with a name (a rhythm, unreadable signal, a gesture).</summary>
/// <param name="StartSeconds">First instant of the episode.</param>
/// <param name="AtSeconds">End of the episode, not before its start.</param>
/// <param name="ReportedAtSeconds">When its end was decided.</param>
/// <param name="Label">What it is: one of <see cref="EpisodeLabels"/> or a name of the author's own.</param>
public sealed record EpisodeOutput(double StartSeconds, double AtSeconds, double ReportedAtSeconds, string Label)
    : OutputItem(AtSeconds, ReportedAtSeconds);
