using SaMD.Files;
using SaMD.Files.Yaml;
using SaMD.Signals;
using SaMD.Signals.Formats.Csv;
using SaMD.Validation.Statistics;

namespace SaMD.Validation.Datasets;

/// <summary>Reads a dataset manifest and the list of digests beside it, and tells all their faults at once, in the order of the files.</summary>
public static class ManifestReader
{

    /// <summary>Reads a manifest.</summary>
    /// <param name="path">The file.</param>
    /// <param name="shownAs">How messages name it.</param>
    /// <param name="faults">Where its faults go.</param>
    /// <returns>The manifest; <see langword="null"/> where it has a fault.</returns>
    public static DatasetManifest? Read(string path, string shownAs, FaultCollector faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        var own = new FaultCollector();
        var document = YamlFile.Load(path, shownAs, own);
        // Not YAML: each key would be missing too, which helps nobody.
        var manifest = own.Faults.Count == 0 ? Manifest(document, path, own) : null;
        faults.AddRange(own.Faults.OrderBy(fault => fault.Place.File != shownAs).ThenBy(fault => fault.Place.Line).ThenBy(fault => fault.Place.Column));
        return own.Faults.Count == 0 ? manifest : null;
    }

    private static DatasetManifest Manifest(YamlDocument document, string path, FaultCollector faults)
    {
        var top = document.Top;
        var (digestsFile, exercised) = (FileBeside(top, "digests"), top.Flag("exercised") ?? true);
        var digests = Digests(path, top.Place.File, digestsFile, exercised, faults);
        var strata = ManifestStrata.Read(top);
        var exclusions = ManifestRecords.Exclusions(top);
        RecordTable? table = null;
        var records = ManifestRecords.Read(top, strata, exclusions, digests, name => table = Table(path, top, name), out var personsKnown);
        var references = ManifestReferences.Read(top);
        var (synthetic, hasSignals) = (RequiredFlag(top, "synthetic"), ManifestAccess.HasSignals(top));
        var manifest = new DatasetManifest(
            Id(top), top.RequiredText("version"), top.RequiredText("title"), synthetic, Source(top, synthetic),
            top.Text("doi"), top.RequiredText("licence"), top.RequiredText("attribution"), top.RequiredText("citation"),
            top.RequiredChoice<Redistribution>("redistribution"), Format(top), Folder(top, out var committed), committed,
            Channels(top, hasSignals), personsKnown, records, references, exclusions, strata.Names, top.Texts("notes"), DesignEffects(top),
            digestsFile, digests ?? DigestList.Parse([], ShownBeside(top.Place.File, digestsFile), faults), new SourcePlace(top.Place.File),
            Sha256Digest.OfText($"{document.Sha256}  manifest\n{digests?.Sha256 ?? Sha256Digest.Of([])}  digests\n{(table is null ? "" : $"{table.Sha256}  records\n")}"))
        {
            HasSignals = hasSignals,
            StratumValues = strata.Values,
            CsvLayout = Csv(top),
            IsExercised = exercised,
            HasDigests = digests is not null,
            RestrictedAccess = top.Text("restricted-access"),
            Downloads = ManifestAccess.Downloads(top),
            Withheld = ManifestAccess.Withheld(top),
            DeclaredSealed = ManifestAccess.Sealed(top),
        };
        top.Finish();
        ManifestChecks.Run(manifest, top);
        return manifest;
    }

    private static string Id(YamlMap top)
    {
        var id = top.RequiredText("id");
        if (id.Length > 0 && !id.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '-' or '.'))
            top.Fault("id", $"'id' is {Shown.Quoted(id)}; lower-case letters, digits, '-' and '.' were expected.");
        return id;
    }

    private static string? Source(YamlMap top, bool synthetic) => synthetic ? top.Text("source") : top.RequiredText("source");

    private static string Format(YamlMap top)
    {
        var format = top.RequiredText("format");
        if (format.Length > 0 && RecordingFormats.Find(format) is null) top.Fault("format", $"'format' is {Shown.Quoted(format)}; this version reads {string.Join(", ", RecordingFormats.All.Select(known => $"'{known.Name}'"))}.");
        return format;
    }

    private static CsvLayout? Csv(YamlMap top)
    {
        if (top.Map("csv") is not { } map) return null;
        if (top.Text("format") != "csv") top.Fault("csv", "'csv' is the layout of recordings in CSV; 'format' is another one.");
        return CsvLayoutReader.Read(map);
    }

    private static string Folder(YamlMap top, out bool committed)
    {
        committed = top.Has("committed-folder");
        if (committed && top.Has("folder")) top.Fault("folder", "'folder' (below the search path) and 'committed-folder' (beside the manifest) both stand here; leave one.");
        return FileBeside(top, committed ? "committed-folder" : "folder");
    }

    private static string FileBeside(YamlMap top, string key)
    {
        var written = top.RequiredText(key);
        if (written.Length > 0 && SafePath.WhatIsWrong(written) is { } wrong) top.Fault(key, $"'{key}' is {Shown.Quoted(written)}: {wrong}.");
        return written;
    }

    private static List<ChannelRule> Channels(YamlMap top, bool hasSignals)
    {
        var rules = new List<ChannelRule>();
        foreach (var map in top.Maps("channels"))
        {
            rules.Add(new ChannelRule(map.RequiredText("match"), map.RequiredText("kind"), map.Text("role")));
            map.Finish();
        }
        if (!hasSignals && rules.Count > 0) top.Fault("channels", "'channels' says what signals are; 'signals: none' says that there are none.");
        if (hasSignals && rules.Count == 0) top.Fault("channels", "'channels' holds no rule; say of which kind each channel is, as in { match: \"*\", kind: ecg }.");
        return rules;
    }

    private static SortedDictionary<string, DeclaredDesignEffect> DesignEffects(YamlMap top)
    {
        var effects = new SortedDictionary<string, DeclaredDesignEffect>(StringComparer.Ordinal);
        foreach (var map in top.Maps("design-effects"))
        {
            var (endpoint, value, source) = (map.RequiredText("endpoint"), map.RequiredNumber("value"), map.RequiredText("source"));
            map.Finish();
            if (value < 1) map.Fault("value", "A design effect is a number of at least 1.");
            else if (string.IsNullOrWhiteSpace(source)) continue; // noted above
            else if (!effects.TryAdd(endpoint, new DeclaredDesignEffect(value, source))) map.Fault("endpoint", $"{Shown.Quoted(endpoint)} stands here a second time.");
        }
        return effects;
    }

    // A dataset that only its users have may lack the list: they write it where the files lie (samd dataset digest).
    private static DigestList? Digests(string path, string shownAs, string name, bool exercised, FaultCollector faults)
    {
        if (SafePath.WhatIsWrong(name) is not null) return DigestList.Parse([], shownAs, faults);
        return !exercised && !File.Exists(Beside(path, name)) ? null : DigestList.Read(Beside(path, name), ShownBeside(shownAs, name), faults);
    }

    private static RecordTable Table(string path, YamlMap top, string name)
    {
        if (SafePath.WhatIsWrong(name) is null) return RecordTable.Read(Beside(path, name), ShownBeside(top.Place.File, name), top.Faults);
        top.Fault("records", $"'file' is {Shown.Quoted(name)}: {SafePath.WhatIsWrong(name)}.");
        return new RecordTable([], Sha256Digest.Of([]));
    }

    private static string Beside(string path, string name) => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, name);

    private static string ShownBeside(string manifest, string name) =>
        manifest.LastIndexOf('/') is var slash and >= 0 ? $"{manifest[..(slash + 1)]}{name}" : name;

    // Whether a dataset is made must be written: left out by mistake, a made one would pass for a measured one.
    private static bool RequiredFlag(YamlMap top, string key)
    {
        if (!top.Has(key)) top.Fault(key, $"'{key}' is missing; true or false was expected.");
        return top.Flag(key) ?? false;
    }
}
