using SaMD.Files;

namespace SaMD.Requirements;

/// <summary>What an algorithm, or the platform itself, must achieve, and how that is verified.</summary>
/// <param name="Id">Its id, unique in the workspace (<c>SRS-ECGHR-002</c>).</param>
/// <param name="Revision">Its revision, from 1; a change of meaning raises it.</param>
/// <param name="Role">What its verdict counts for.</param>
/// <param name="Title">Its title.</param>
/// <param name="Text">The requirement in words.</param>
/// <param name="Rationale">Why it is so and not otherwise.</param>
/// <param name="Satisfies">Ids of user needs; each exists.</param>
/// <param name="Mitigates">Ids of hazards; each exists.</param>
/// <param name="Sources">Standards and papers that it comes from.</param>
/// <param name="Algorithm">Id of the algorithm, whose newest version is meant, or ID@VERSION for that one; <see langword="null"/> where tests alone verify it.</param>
/// <param name="Verify">Verifications on datasets, in order.</param>
/// <param name="VerifiedByTests">Whether tests verify it, as <c>[Verifies]</c> on them says.</param>
/// <param name="Place">Where it stands.</param>
public sealed record Requirement(
    string Id, int Revision, RequirementRole Role, string Title, string Text, string Rationale, IReadOnlyList<string> Satisfies,
    IReadOnlyList<string> Mitigates, IReadOnlyList<string> Sources, string? Algorithm, IReadOnlyList<DatasetVerification> Verify,
    bool VerifiedByTests, SourcePlace Place)
{
    /// <summary>Where the values of its keys stand, by key as written in the file.</summary>
    public KeyPlaces Keys { get; init; } = KeyPlaces.None;

    /// <summary>Where the value of a key stands; the requirement's own place where the key is not written.</summary>
    /// <param name="key">The key as written in the file (<c>algorithm</c>).</param>
    public SourcePlace PlaceOf(string key) => Keys.Find(key) ?? Place;

    /// <summary>Whether a row takes part in this requirement's verdict: neither the row is report-only nor the requirement exploratory.</summary>
    /// <param name="row">One of <see cref="Verify"/>.</param>
    public bool Gates(DatasetVerification row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return Role != RequirementRole.Exploratory && row.Role is null;
    }
}
