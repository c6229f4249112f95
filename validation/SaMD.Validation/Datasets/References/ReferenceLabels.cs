namespace SaMD.Validation.Datasets.References;

/// <summary>The labels of a dataset's records.</summary>
/// <param name="byWrittenName">Each label by the name that the file gives its record.</param>
public sealed class ReferenceLabels(IReadOnlyDictionary<string, ReferenceLabel> byWrittenName)
{
    /// <summary>How many records the file labels.</summary>
    public int Count => byWrittenName.Count;

    /// <summary>The label of a record, found by its whole name, else by the last part of it; <see langword="null"/> where the file has none.</summary>
    /// <param name="record">The record's name.</param>
    public ReferenceLabel? Find(string record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return byWrittenName.GetValueOrDefault(record) ?? byWrittenName.GetValueOrDefault(PathTemplate.LastPart(record));
    }
}
