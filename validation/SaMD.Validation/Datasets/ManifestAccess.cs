using SaMD.Files;
using SaMD.Files.Yaml;

namespace SaMD.Validation.Datasets;

/// <summary>Reads how a dataset is come by, and what of it is kept elsewhere.</summary>
internal static class ManifestAccess
{
    /// <summary>Reads the key <c>download</c>.</summary>
    public static IReadOnlyList<DownloadRule> Downloads(YamlMap top)
    {
        var rules = new List<DownloadRule>();
        foreach (var map in top.Maps("download"))
        {
            var (match, from) = (map.Text("match") ?? "*", map.RequiredText("from"));
            map.Finish();
            if (from.Length == 0) continue;
            if (Uri.TryCreate(from, UriKind.Absolute, out var address) && DownloadRule.MayAsk(address) && address.Query.Length == 0 && address.Fragment.Length == 0 && from.EndsWith('/')) rules.Add(new DownloadRule(match, address));
            else map.Fault("from", $"'from' is {Shown.Quoted(from)}; an address that starts with https:// and ends in '/' was expected, without a user name, '?' or '#'.");
        }
        if (rules.Count > 0 && top.Has("restricted-access")) top.Fault("download", "'restricted-access' says that nobody may simply download this dataset; take 'download' away.");
        return rules;
    }

    /// <summary>Reads the key <c>withheld</c>.</summary>
    public static IReadOnlyList<WithheldPart> Withheld(YamlMap top)
    {
        var parts = new List<WithheldPart>();
        foreach (var map in top.Maps("withheld"))
        {
            var part = new WithheldPart(map.RequiredText("partition"), map.RequiredText("what"));
            map.Finish();
            if (part.Partition.Length > 0 && !Partitions.All.Contains(part.Partition, StringComparer.Ordinal))
                map.Fault("partition", $"'partition' is {Shown.Quoted(part.Partition)}.{Nearest.Hint(part.Partition, Partitions.All)} One of these was expected: {string.Join(", ", Partitions.All)}.");
            parts.Add(part);
        }
        return parts;
    }

    /// <summary>Reads the key <c>sealed</c>: partitions that are sealed beside <c>test</c>.</summary>
    public static IReadOnlyList<string> Sealed(YamlMap top)
    {
        string[] allowed = [Partitions.Validation, Partitions.Test, Partitions.Stress];
        foreach (var entry in top.Scalars("sealed").Where(entry => !allowed.Contains(entry.Text, StringComparer.Ordinal)))
            top.Faults.Add(entry.Place, $"'sealed' holds {Shown.Quoted(entry.Text)}.{Nearest.Hint(entry.Text, allowed)} One of these was expected: {string.Join(", ", allowed)}.");
        return top.Texts("sealed");
    }

    /// <summary>Reads the key <c>signals</c>: whether the dataset holds recordings, not annotations alone.</summary>
    public static bool HasSignals(YamlMap top)
    {
        var signals = top.Text("signals");
        if (signals is not (null or "present" or "none")) top.Fault("signals", $"'signals' is {Shown.Quoted(signals)}; present (the default) or none (annotations only) was expected.");
        return signals != "none";
    }
}
