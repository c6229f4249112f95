namespace SaMD.Validation.Datasets.References;

/// <summary>A path that depends on the record: <c>{record}</c> stands for its whole name, <c>{name}</c> for the last part of it.</summary>
/// <param name="Text">The path as the manifest writes it, below the dataset's folder, with forward slashes.</param>
public sealed record PathTemplate(string Text)
{
    private const string Record = "{record}";
    private const string Name = "{name}";

    /// <summary>The path for a record.</summary>
    /// <param name="record">The record's name.</param>
    public string For(string record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return Text.Replace(Record, record, StringComparison.Ordinal).Replace(Name, LastPart(record), StringComparison.Ordinal);
    }

    /// <summary>What is wrong with the template; <see langword="null"/> where nothing is.</summary>
    internal string? WhatIsWrong() => Text.Length == 0 ? null : SafePath.WhatIsWrong(For("r")) is { } wrong ? $"{wrong}; {Record} and {Name} stand for the record" : null;

    /// <summary>The last part of a record's name: <c>A00001</c> of <c>training/A00/A00001</c>.</summary>
    /// <param name="record">The record's name.</param>
    internal static string LastPart(string record) => record[(record.LastIndexOf('/') + 1)..];
}
