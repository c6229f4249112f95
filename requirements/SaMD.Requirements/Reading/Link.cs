using SaMD.Files;

namespace SaMD.Requirements.Reading;

/// <summary>A requirement points at a user need or a hazard.</summary>
internal sealed record Link(string Key, string Target, SourcePlace Place);
