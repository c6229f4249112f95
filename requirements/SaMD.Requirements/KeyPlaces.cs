using System.Collections.Frozen;
using SaMD.Files;
using SaMD.Files.Yaml;

namespace SaMD.Requirements;

/// <summary>Where the values of a mapping's keys stand, for faults that are found after reading.</summary>
public sealed class KeyPlaces
{
    private readonly FrozenDictionary<string, SourcePlace> _places;

    private KeyPlaces(IEnumerable<YamlEntry> entries) =>
        _places = entries.ToFrozenDictionary(entry => entry.Key, entry => entry.Value.Place, StringComparer.Ordinal);

    /// <summary>No keys.</summary>
    public static KeyPlaces None { get; } = new([]);

    /// <summary>The places of a mapping's keys.</summary>
    /// <param name="map">The mapping.</param>
    public static KeyPlaces Of(YamlMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return new KeyPlaces(map.Entries);
    }

    /// <summary>Where the value of a key stands; <see langword="null"/> where the key is not written.</summary>
    /// <param name="key">The key as written in the file.</param>
    public SourcePlace? Find(string key) => _places.GetValueOrDefault(key);
}
