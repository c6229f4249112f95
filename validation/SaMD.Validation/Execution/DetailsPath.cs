using SaMD.Files;
using SaMD.Validation.Planning;

namespace SaMD.Validation.Execution;

/// <summary>Where the items of a comparison lie.</summary>
public static class DetailsPath
{
    /// <summary>Path of a comparison's items, relative to <c>core/</c>.</summary>
    /// <param name="key">The execution.</param>
    /// <param name="settings">How it was compared.</param>
    public static string Of(ExecutionKey key, ComparisonSettings settings)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(settings);
        string[] parts = [key.Algorithm.Replace('@', '-'), key.Dataset, key.Condition, key.Binding];
        return OutputFiles.Sealed(key) + string.Join('/', ["details", .. parts.Select(PathPart.Encode), $"{PathPart.Encode(key.Record)}.{PathPart.Encode(settings.Slug)}.csv"]);
    }
}
