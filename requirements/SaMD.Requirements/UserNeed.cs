using SaMD.Files;

namespace SaMD.Requirements;

/// <summary>What a user must be able to rely on.</summary>
/// <param name="Id">Its id, unique in the workspace (<c>UN-001</c>).</param>
/// <param name="Title">Its title.</param>
/// <param name="Text">The need in words.</param>
/// <param name="Place">Where it stands.</param>
public sealed record UserNeed(string Id, string Title, string Text, SourcePlace Place);
