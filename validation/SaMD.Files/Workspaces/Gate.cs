namespace SaMD.Files;

/// <summary>A named selection of what a run judges.</summary>
/// <param name="Name">Its name, as <c>--gate</c> takes it.</param>
/// <param name="Title">Its title.</param>
/// <param name="Partitions">Partitions that it selects, at least one; a row whose partitions are all among them is run.</param>
/// <param name="Place">Where it stands.</param>
public sealed record Gate(string Name, string Title, IReadOnlyList<string> Partitions, SourcePlace Place);
