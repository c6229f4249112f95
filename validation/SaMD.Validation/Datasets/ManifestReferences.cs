using SaMD.Files;
using SaMD.Files.Yaml;
using SaMD.Validation.Datasets.References;

namespace SaMD.Validation.Datasets;

/// <summary>Reads the references of a manifest.</summary>
internal static class ManifestReferences
{
    /// <summary>Reads the key <c>references</c>.</summary>
    public static IReadOnlyList<NamedReference> Read(YamlMap top)
    {
        var references = new List<(NamedReference Reference, YamlMap Map)>();
        foreach (var map in top.Maps("references"))
        {
            var reference = Reference(map);
            map.Finish();
            if (references.Any(other => other.Reference.Name == reference.Name)) map.Fault("name", $"The reference {Shown.Quoted(reference.Name)} stands here a second time.");
            references.Add((reference, map));
        }
        foreach (var (reference, map) in references) CheckNames(reference, map, [.. references.Select(each => each.Reference)]);
        return [.. references.Select(each => each.Reference)];
    }

    private static NamedReference Reference(YamlMap map)
    {
        var kind = Kind(map);
        var measurement = kind == ReferenceKinds.Measurements ? ManifestReferenceSources.Measurement(map) : null;
        var reference = new NamedReference(
            map.RequiredText("name"), kind, ManifestReferenceSources.Read(map, kind), map.RequiredText("made-by"), map.Number("lag-seconds"),
            map.Text("averaging"), measurement);
        if (reference.LagSeconds < 0) map.Fault("lag-seconds", "'lag-seconds' says by how much the reference follows the signal; it cannot be negative.");
        return reference;
    }

    private static string Kind(YamlMap map)
    {
        var kind = map.RequiredText("kind");
        if (kind.Length > 0 && !ReferenceKinds.All.Contains(kind, StringComparer.Ordinal))
            map.Fault("kind", $"'kind' is {Shown.Quoted(kind)}.{Nearest.Hint(kind, ReferenceKinds.All)} One of these was expected: {string.Join(", ", ReferenceKinds.All)}.");
        return kind;
    }

    private static void CheckNames(NamedReference reference, YamlMap map, IReadOnlyList<NamedReference> all)
    {
        if (reference.Source is DerivedSource { Beats: { Length: > 0 } beats })
            CheckName(map, "derived-from", beats, [.. all.Where(other => other.Kind == ReferenceKinds.Beats)]);
        if (reference.Measurement is { Agreement: { With.Length: > 0 } agreement } measurement && map.Map("agreement") is { } rule)
            CheckName(rule, "with", agreement.With, [.. all.Where(other => other.Name != reference.Name && Comparable(other, measurement))]);
    }

    private static bool Comparable(NamedReference other, ReferenceMeasurement measurement) =>
        other.Measurement?.Quantity == measurement.Quantity
        || (other.Kind == ReferenceKinds.Beats && measurement.Quantity == ReferenceQuantity.HeartRate.Name);

    private static void CheckName(YamlMap map, string key, string name, IReadOnlyList<NamedReference> candidates)
    {
        var names = candidates.Select(candidate => candidate.Name).ToList();
        if (!names.Contains(name, StringComparer.Ordinal))
            map.Fault(key, $"'{key}' names {Shown.Quoted(name)}, which is no reference that can be used here.{Nearest.Hint(name, names)} {(names.Count == 0 ? "The manifest has none." : $"These can: {string.Join(", ", names)}.")}");
    }
}
