using System.Globalization;
using SaMD.Files;
using SaMD.Files.Yaml;

namespace SaMD.Validation.Datasets;

/// <summary>The strata of a manifest: what they are called, and which value a record has.</summary>
internal sealed class ManifestStrata
{
    private static readonly string[] KeysOfRecords = ["name", "person", "partition"];
    private readonly List<StratumRule> _rules = [];

    /// <summary>Names of the strata, in the order of the manifest.</summary>
    public IReadOnlyList<string> Names => [.. _rules.Select(rule => rule.Name)];

    /// <summary>The values that each declares, in the order of the manifest.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Values =>
        _rules.ToDictionary(rule => rule.Name, rule => (IReadOnlyList<string>)(rule.Bands.Count > 0 ? [.. rule.Bands.Select(band => band.Name)] : rule.Values), StringComparer.Ordinal);

    /// <summary>Reads the key <c>strata</c> of a manifest.</summary>
    public static ManifestStrata Read(YamlMap top)
    {
        var strata = new ManifestStrata();
        foreach (var map in top.Maps("strata"))
        {
            var rule = Rule(map);
            map.Finish();
            if (strata._rules.Any(other => other.Name == rule.Name)) map.Fault("name", $"The stratum {Shown.Quoted(rule.Name)} stands here a second time.");
            else strata._rules.Add(rule);
        }
        return strata;
    }

    /// <summary>The values of a record, one per stratum; <see cref="DatasetRecord.UnknownStratum"/> where it states none.</summary>
    public SortedDictionary<string, string> ValuesOf(YamlMap record)
    {
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var rule in _rules) values[rule.Name] = Value(rule, record);
        return values;
    }

    private static StratumRule Rule(YamlMap map)
    {
        var name = map.RequiredText("name");
        var key = map.Text("from") ?? name;
        if (KeysOfRecords.Contains(key, StringComparer.Ordinal)) map.Fault(map.Has("from") ? "from" : "name", $"{Shown.Quoted(key)} is a key of every record and cannot be a stratum.");
        var rule = new StratumRule(name, key, map.Texts("values"), map.Has("bands") ? Bands(map) : [], map.Place);
        if (map.Has("values") == map.Has("bands")) map.Fault("name", $"The stratum {Shown.Quoted(name)} needs either 'values' (the words that records state) or 'bands' (of a number that records state).");
        if (rule.Values.Concat(rule.Bands.Select(band => band.Name)).Contains(DatasetRecord.UnknownStratum, StringComparer.Ordinal))
            map.Fault("name", $"The stratum {Shown.Quoted(name)} names '{DatasetRecord.UnknownStratum}', which is every stratum's value where a record states none; leave it out.");
        return rule;
    }

    private static List<StratumBand> Bands(YamlMap stratum)
    {
        var bands = new List<StratumBand>();
        foreach (var map in stratum.Maps("bands"))
        {
            var band = new StratumBand(map.RequiredText("name"), map.Number("from"), map.Number("below"));
            map.Finish();
            if (band.From >= band.Below) map.Fault("below", $"The band {Shown.Quoted(band.Name)} is empty: it starts at {Number(band.From)} and ends below {Number(band.Below)}.");
            if (bands.Count > 0 && (band.From is null || band.From != bands[^1].Below))
                map.Fault("from", $"The band {Shown.Quoted(band.Name)} starts at {Number(band.From)}; it has to start where {Shown.Quoted(bands[^1].Name)} ends, at {Number(bands[^1].Below)}.");
            if (bands.Any(other => other.Name == band.Name)) map.Fault("name", $"The band {Shown.Quoted(band.Name)} stands here a second time.");
            bands.Add(band);
        }
        return bands;
    }

    private static string Value(StratumRule rule, YamlMap record) => rule.Bands.Count > 0 ? Band(rule, record) : Word(rule, record);

    private static string Word(StratumRule rule, YamlMap record)
    {
        var word = record.Text(rule.Key) ?? DatasetRecord.UnknownStratum;
        if (word != DatasetRecord.UnknownStratum && !rule.Values.Contains(word, StringComparer.Ordinal))
            record.Fault(rule.Key, $"'{rule.Key}' is {Shown.Quoted(word)}.{Nearest.Hint(word, rule.Values)} One of these was expected: {string.Join(", ", rule.Values)}, {DatasetRecord.UnknownStratum}.");
        return word;
    }

    private static string Band(StratumRule rule, YamlMap record)
    {
        if (record.Text(rule.Key) is null or DatasetRecord.UnknownStratum || record.Number(rule.Key) is not { } number) return DatasetRecord.UnknownStratum;
        var band = rule.Bands.FirstOrDefault(candidate => candidate.Holds(number));
        if (band is null) record.Fault(rule.Key, $"'{rule.Key}' is {Number(number)}, which lies in no band of {Shown.Quoted(rule.Name)}.");
        return band?.Name ?? DatasetRecord.UnknownStratum;
    }

    private static string Number(double? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "no number";
}
