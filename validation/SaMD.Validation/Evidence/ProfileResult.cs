namespace SaMD.Validation.Evidence;

/// <summary>A profile that rows of the results name.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Title and edition of the document.</param>
/// <param name="Status"><c>in-force</c>, <c>superseded</c> or <c>draft</c>.</param>
/// <param name="Note">What a reader must know of it; <see langword="null"/> where nothing.</param>
/// <param name="FromText">Whether every value of it was read in the document's own text; where not, that is printed.</param>
/// <param name="Sha256">SHA-256 of its file.</param>
/// <param name="Values">Its values for the endpoints in scope.</param>
/// <param name="Demands">What the document asks for and is not checked here, each with its basis.</param>
public sealed record ProfileResult(
    string Id, string Title, string Status, string? Note, bool FromText, string Sha256, IReadOnlyList<ProfileValue> Values,
    IReadOnlyList<ProfileDemandResult> Demands);
