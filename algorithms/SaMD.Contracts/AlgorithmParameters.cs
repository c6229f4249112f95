using System.Globalization;

namespace SaMD.Contracts;

/// <summary>Named parameters of an algorithm version. Immutable; a name that is asked for and missing is an error, never a default.</summary>
public sealed class AlgorithmParameters
{
    private readonly SortedDictionary<string, string> _values;

    /// <summary>Creates the set of parameters.</summary>
    /// <param name="values">Names and their values in invariant notation.</param>
    public AlgorithmParameters(IEnumerable<KeyValuePair<string, string>> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        _values = new(StringComparer.Ordinal);
        foreach (var (name, value) in values) _values.Add(name, value);
    }

    /// <summary>No parameters at all.</summary>
    public static AlgorithmParameters None { get; } = new([]);

    /// <summary>The names, in ordinal order.</summary>
    public IEnumerable<string> Names => _values.Keys;

    /// <summary>The value of a parameter as written.</summary>
    /// <param name="name">Name of the parameter.</param>
    /// <exception cref="ArgumentException">There is no such parameter.</exception>
    public string Text(string name) => _values.TryGetValue(name, out var value)
        ? value
        : throw new ArgumentException($"Parameter '{name}' is not declared in algorithm.yaml; declared: {string.Join(", ", _values.Keys)}.", nameof(name));

    /// <summary>The value of a parameter as a finite number in invariant notation.</summary>
    /// <param name="name">Name of the parameter.</param>
    /// <exception cref="ArgumentException">There is no such parameter, or it is not a finite number.</exception>
    public double Number(string name) =>
        double.TryParse(Text(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : throw new ArgumentException($"Parameter '{name}' is '{Text(name)}'; a finite number was expected.", nameof(name));
}
