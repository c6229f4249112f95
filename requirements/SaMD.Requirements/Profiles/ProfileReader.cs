using SaMD.Files;
using SaMD.Files.Yaml;
using SaMD.Requirements.Reading;

namespace SaMD.Requirements.Profiles;

/// <summary>Reads profiles: those that this program carries, and those of a workspace's folder <c>profiles</c>.</summary>
public static class ProfileReader
{
    /// <summary>Name of the folder below that of the requirements.</summary>
    public const string FolderName = "profiles";

    /// <summary>The profiles that this program carries, in ordinal order of their ids.</summary>
    public static IReadOnlyList<Profile> BuiltIn { get; } = ReadBuiltIn();

    /// <summary>The profiles of a workspace: the built-in ones and its own.</summary>
    /// <param name="folder">Its folder of profiles, which need not be there.</param>
    /// <param name="shownAsPrefix">How messages name it.</param>
    /// <param name="faults">Where faults go, every one of every file.</param>
    /// <returns>All profiles, and the files of the folder that were read.</returns>
    public static (IReadOnlyList<Profile> Profiles, IReadOnlyList<RequirementFile> Files) Read(string folder, string shownAsPrefix, FaultCollector faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        var profiles = BuiltIn.ToDictionary(profile => profile.Id, StringComparer.Ordinal);
        var files = new List<RequirementFile>();
        foreach (var path in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal) : Enumerable.Empty<string>())
        {
            var shownAs = $"{shownAsPrefix}/{Path.GetFileName(path)}";
            var (top, sha256) = YamlFile.Load(path, shownAs, faults);
            var profile = Read(top, sha256);
            files.Add(new RequirementFile(shownAs, sha256));
            if (profiles.TryGetValue(profile.Id, out var other) && other.Sha256 != sha256)
                faults.Add(top.PlaceOf("id"), $"The profile {Shown.Quoted(profile.Id)} is taken{(BuiltIn.Contains(other) ? " by one that samd carries, and this file differs from it" : $" by {other.Place}")}; give yours an id of its own.");
            else profiles[profile.Id] = profile;
        }
        return ([.. profiles.Values.OrderBy(profile => profile.Id, StringComparer.Ordinal)], files);
    }

    private static List<Profile> ReadBuiltIn()
    {
        var (assembly, faults, profiles) = (typeof(ProfileReader).Assembly, new FaultCollector(), new List<Profile>());
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(FolderName + '/', StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var text = reader.ReadToEnd();
            profiles.Add(Read(YamlFile.Parse(text, name, faults), Sha256Digest.OfText(text)));
        }
        faults.ThrowIfAny();
        return [.. profiles.OrderBy(profile => profile.Id, StringComparer.Ordinal)];
    }

    private static Profile Read(YamlMap map, string sha256)
    {
        var variants = map.Has("variants") ? map.RequiredNames("variants") : [];
        var profile = new Profile(
            map.RequiredName("id"), map.RequiredProse("title"), map.RequiredChoice<ProfileStatus>("status"), map.Has("note") ? map.RequiredProse("note") : null,
            variants, [.. map.Maps("endpoints").SelectMany(entry => Endpoints(entry, variants))],
            [.. map.Maps("demands").Select(Demand)], sha256, map.Place);
        map.Finish();
        if (profile.Endpoints.Count == 0) map.Fault("endpoints", "A profile lays something down for at least one endpoint.");
        foreach (var twice in profile.Endpoints.GroupBy(entry => entry.Endpoint).Where(group => group.Count() > 1))
            map.Fault("endpoints", $"The endpoint {Shown.Quoted(twice.Key)} stands here a second time.");
        return profile;
    }

    private static IEnumerable<ProfileEndpoint> Endpoints(YamlMap map, IReadOnlyList<string> variants)
    {
        var endpoints = map.Scalars("endpoint");
        if (endpoints.Count == 0) map.Fault("endpoint", "'endpoint' is missing or empty; an endpoint or a list of them was expected.");
        var parameters = map.Maps("parameters").Select(entry => Parameter(entry, variants)).ToList();
        foreach (var twice in parameters.GroupBy(parameter => (parameter.Key, parameter.Variant)).Where(group => group.Count() > 1))
            map.Fault("parameters", $"The key {Shown.Quoted(twice.Key.Key)} has two values.");
        map.Finish();
        return endpoints.Select(endpoint => new ProfileEndpoint(endpoint.Text, parameters));
    }

    private static ProfileParameter Parameter(YamlMap map, IReadOnlyList<string> variants)
    {
        var key = map.RequiredText("key");
        var isNames = ProfileParameter.NameKeys.Contains(key);
        if (key.Length > 0 && !isNames && !ProfileParameter.NumberKeys.Contains(key))
            map.Fault("key", $"{Shown.Quoted(key)} is no key that a profile can give a value to.{Nearest.Hint(key, ProfileParameter.NumberKeys)} These are: {string.Join(", ", ProfileParameter.NumberKeys.Concat(ProfileParameter.NameKeys))}.");
        var variant = map.OptionalName("variant");
        if (variant is not null && !variants.Contains(variant)) map.Fault("variant", $"{Shown.Quoted(variant)} is not among 'variants'.{Nearest.Hint(variant, variants)}");
        var (basis, source) = Basis(map);
        var parameter = new ProfileParameter(
            key, isNames ? null : Number(map, key), isNames ? map.RequiredNames("value") : [], variant, basis, source, map.Place);
        map.Finish();
        return parameter;
    }

    private static double? Number(YamlMap map, string key)
    {
        if (!map.Has("value")) map.Fault("value", "'value' is missing; a number was expected.");
        return key is "start" or "end" or "pair-within" or "match-window" or "shortest" ? map.Seconds("value") : map.Number("value");
    }

    private static ProfileDemand Demand(YamlMap map)
    {
        var text = map.RequiredProse("text");
        var (basis, source) = Basis(map);
        map.Finish();
        return new ProfileDemand(text, basis, source);
    }

    private static (ValueBasis Basis, string? Source) Basis(YamlMap map)
    {
        var basis = map.RequiredChoice<ValueBasis>("basis");
        var source = map.Has("source") ? map.RequiredProse("source") : null;
        if (source is null && basis != ValueBasis.Memory) map.Fault("basis", "A value that was found somewhere says where: give 'source', or 'basis: memory'.");
        return (basis, source);
    }
}
