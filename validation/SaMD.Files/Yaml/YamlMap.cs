namespace SaMD.Files.Yaml;

/// <summary>
/// A mapping, read by asking for its keys by name. Each fault goes to the document's collector with its place; asking goes
/// on with <see langword="null"/> or an empty value, so that one reading finds all faults. <see cref="Finish"/> reports the
/// keys that nobody asked for.
/// </summary>
/// <param name="Place">Where it starts.</param>
/// <param name="Entries">Its entries in order; keys are unique.</param>
/// <param name="Faults">Where faults go.</param>
public sealed partial record YamlMap(SourcePlace Place, IReadOnlyList<YamlEntry> Entries, FaultCollector Faults) : YamlNode(Place)
{
    private readonly Dictionary<string, YamlEntry> _byKey = Entries.ToDictionary(entry => entry.Key, StringComparer.Ordinal);
    private readonly SortedSet<string> _asked = new(StringComparer.Ordinal);
    private readonly HashSet<string> _missed = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public override string KindName => "a mapping";

    /// <summary>Whether the key is there, with any value.</summary>
    /// <param name="key">The key.</param>
    public bool Has(string key) => Find(key) is not null;

    /// <summary>Whether the key is there, without asking for it: <see cref="Finish"/> goes on not knowing it.</summary>
    /// <param name="key">The key.</param>
    public bool IsWritten(string key) => _byKey.ContainsKey(key);

    /// <summary>Where the value of a key stands; the mapping's own place where the key is absent.</summary>
    /// <param name="key">The key.</param>
    public SourcePlace PlaceOf(string key) => Find(key)?.Value.Place ?? Place;

    /// <summary>Notes a fault at the value of a key, or at the mapping where the key is absent.</summary>
    /// <param name="key">The key.</param>
    /// <param name="message">What was found, what was expected, and what to do.</param>
    public void Fault(string key, string message) => Faults.Add(PlaceOf(key), message);

    /// <summary>The value of a key as a node; <see langword="null"/> where the key is absent or holds nothing.</summary>
    /// <param name="key">The key.</param>
    public YamlNode? Node(string key) => Find(key)?.Value is { } node && node is not YamlScalar { IsNull: true } ? node : null;

    /// <summary>A mapping below this one; <see langword="null"/> where the key is absent or, noted as a fault, no mapping.</summary>
    /// <param name="key">The key.</param>
    public YamlMap? Map(string key) => Expect<YamlMap>(key, "a mapping");

    /// <summary>A mapping that must be there.</summary>
    /// <param name="key">The key.</param>
    public YamlMap? RequiredMap(string key)
    {
        Require(key, "a mapping");
        return Map(key);
    }

    /// <summary>A list of mappings; empty where the key is absent. A single mapping is not taken for a list of one.</summary>
    /// <param name="key">The key.</param>
    public IReadOnlyList<YamlMap> Maps(string key)
    {
        var maps = new List<YamlMap>();
        foreach (var item in Expect<YamlSequence>(key, "a list of mappings")?.Items ?? [])
            if (item is YamlMap map) maps.Add(map);
            else Faults.Add(item.Place, $"{Shown.Quoted(key)} holds {item.KindName}; each of its items is a mapping.");
        return maps;
    }

    /// <summary>
    /// Reports every key that nobody asked for, with the nearest name that is known here, and every key that was asked for and
    /// holds nothing: a key left empty by mistake must not read as one that was never written.
    /// </summary>
    public void Finish()
    {
        foreach (var entry in Entries)
            if (!_asked.Contains(entry.Key))
                Faults.Add(entry.Place, $"Unknown key {Shown.Quoted(entry.Key)}.{Nearest.Hint(entry.Key, _asked)} Keys known here: {string.Join(", ", _asked)}.");
            else if (entry.Value is YamlScalar { IsNull: true } && !_missed.Contains(entry.Key))
                Faults.Add(entry.Place, $"{Shown.Quoted(entry.Key)} holds nothing; give it a value or take the key away.");
    }

    private YamlEntry? Find(string key)
    {
        _asked.Add(key);
        return _byKey.GetValueOrDefault(key);
    }

    private T? Expect<T>(string key, string expected)
        where T : YamlNode
    {
        var node = Node(key);
        if (node is null or T) return (T?)node;
        Faults.Add(node.Place, $"{Shown.Quoted(key)} is {node.KindName}; {expected} was expected.");
        return null;
    }

    private void Require(string key, string expected)
    {
        if (Node(key) is null && _missed.Add(key)) Faults.Add(PlaceOf(key), $"{Shown.Quoted(key)} is missing; {expected} was expected.");
    }
}
