namespace SaMD.Validation.Acceptance;

/// <summary>How much a pass must rest on at least (<c>at-least</c>). What is absent is not asked for.</summary>
/// <param name="Subjects">Persons.</param>
/// <param name="Recordings">Recordings.</param>
/// <param name="Events">What the endpoint counts.</param>
/// <param name="EventName">What the endpoint counts, in words: <c>beats</c>.</param>
public sealed record MinimumEvidence(int? Subjects = null, int? Recordings = null, long? Events = null, string EventName = "events")
{
    /// <summary>What is missing, in words and in the order of the keys; empty where the evidence suffices.</summary>
    /// <param name="evidence">What there is.</param>
    public IReadOnlyList<string> Unmet(EvidenceCounts evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        var unmet = new List<string>();
        if (Subjects > 0 && evidence.Subjects is null) unmet.Add($"persons unknown, at least {Subjects} subjects needed");
        if (evidence.Subjects < Subjects) unmet.Add($"{evidence.Subjects} of at least {Subjects} subjects");
        if (evidence.Recordings < Recordings) unmet.Add($"{evidence.Recordings} of at least {Recordings} recordings");
        if (evidence.Events < Events) unmet.Add($"{evidence.Events} of at least {Events} {EventName}");
        return unmet;
    }
}
