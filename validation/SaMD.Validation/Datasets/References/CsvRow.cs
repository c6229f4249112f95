using SaMD.Files;

namespace SaMD.Validation.Datasets.References;

/// <summary>A row of a CSV file.</summary>
/// <param name="Place">The line that it starts in.</param>
/// <param name="Fields">Its fields, as written between the commas.</param>
internal sealed record CsvRow(SourcePlace Place, IReadOnlyList<string> Fields)
{
    /// <summary>A field without blanks round it; empty where the row is shorter.</summary>
    public string Field(int column) => column < Fields.Count ? Fields[column].Trim() : "";
}
