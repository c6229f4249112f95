using SaMD.Requirements;
using SaMD.Requirements.Profiles;

namespace SaMD.Validation.Planning;

/// <summary>A row with what its profile says put in.</summary>
/// <param name="Row">The row as it is judged.</param>
/// <param name="Profile">Its profile; <see langword="null"/> for none.</param>
/// <param name="Deviations">Where the row says otherwise than the profile.</param>
internal sealed record ProfiledRow(DatasetVerification Row, Profile? Profile, IReadOnlyList<string> Deviations)
{
    /// <summary>What tells it apart where one row stands for several; <see langword="null"/> where it does not.</summary>
    public string? Suffix { get; init; }
}
