using System.Text.RegularExpressions;
using SaMD.Files;
using SaMD.Files.Yaml;

namespace SaMD.Requirements.Reading;

/// <summary>Reads ids, names and prose. Everything that is wrong is noted; reading goes on.</summary>
internal static partial class TextReading
{
    /// <summary>An id like <c>SRS-ECGHR-002</c>.</summary>
    public const string IdPattern = "^[A-Z][A-Z0-9]*(-[A-Z0-9]+)+$";

    /// <summary>A name like <c>mitdb</c> or <c>age-band</c>.</summary>
    public const string NamePattern = "^[a-z0-9]+(-[a-z0-9]+)*$";

    /// <summary>An algorithm like <c>ecg-rhythm</c>, or one version of it like <c>ecg-rhythm@1.0.0</c>.</summary>
    public const string AlgorithmPattern = @"^[a-z0-9]+(-[a-z0-9]+)*(@[0-9]+\.[0-9]+\.[0-9]+)?$";

    /// <summary>An endpoint like <c>beats.sensitivity</c>.</summary>
    public const string EndpointPattern = @"^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+$";

    public static string RequiredId(this YamlMap map, string key) =>
        map.Checked(key, map.RequiredText(key), Id(), "an id like SRS-ECGHR-002 (capital letters and digits, in parts joined by hyphens)");

    public static string RequiredName(this YamlMap map, string key) => map.Checked(key, map.RequiredText(key), Name(), NameWords);

    public static string? OptionalName(this YamlMap map, string key) =>
        map.Text(key) is { } name ? map.Checked(key, name, Name(), NameWords) : null;

    public static string? OptionalAlgorithm(this YamlMap map, string key) =>
        map.Text(key) is { } name ? map.Checked(key, name, Algorithm(), "an algorithm like ecg-rhythm, or a version of it like ecg-rhythm@1.0.0,") : null;

    public static string RequiredEndpoint(this YamlMap map, string key) =>
        map.Checked(key, map.RequiredText(key), Endpoint(), "an endpoint like beats.sensitivity");

    /// <summary>At least one name, none twice.</summary>
    public static IReadOnlyList<string> RequiredNames(this YamlMap map, string key)
    {
        var names = map.Scalars(key);
        if (names.Count == 0) map.Fault(key, $"'{key}' is missing or empty; a name or a list of names was expected.");
        foreach (var name in names.Where(name => !Name().IsMatch(name.Text))) map.Faults.Add(name.Place, $"'{key}' holds {name.KindName}; {NameWords} was expected.");
        map.NoneTwice(key, names);
        return [.. names.Select(name => name.Text)];
    }

    /// <summary>Prose that a report prints: not blank, no control characters, none of the reserved words.</summary>
    public static string RequiredProse(this YamlMap map, string key)
    {
        var prose = map.RequiredText(key).Trim();
        if (map.Node(key) is YamlScalar scalar) CheckProse(map, key, scalar);
        return prose;
    }

    /// <summary>A list of prose, none of it blank; empty where the key is absent.</summary>
    public static IReadOnlyList<string> Proses(this YamlMap map, string key)
    {
        var proses = map.Scalars(key);
        foreach (var prose in proses)
        {
            if (string.IsNullOrWhiteSpace(prose.Text)) map.Faults.Add(prose.Place, $"'{key}' holds a blank text.");
            CheckProse(map, key, prose);
        }
        map.NoneTwice(key, proses);
        return [.. proses.Select(prose => prose.Text.Trim())];
    }

    public static void NoneTwice(this YamlMap map, string key, IReadOnlyList<YamlScalar> items)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items)
            if (!seen.Add(item.Text)) map.Faults.Add(item.Place, $"'{key}' names {item.KindName} a second time.");
    }

    private const string NameWords = "a name like age-band (small letters and digits, in parts joined by hyphens)";

    private static string Checked(this YamlMap map, string key, string text, Regex pattern, string expected)
    {
        if (text.Length > 0 && !pattern.IsMatch(text)) map.Fault(key, $"'{key}' is {Shown.Quoted(text)}; {expected} was expected.");
        return text;
    }

    private static void CheckProse(YamlMap map, string key, YamlScalar prose)
    {
        if (ReservedWords.FirstIn(prose.Text) is { } word)
            map.Faults.Add(prose.Place, $"'{key}' says '{word}'. Reports do not claim that of a product (reserved: {string.Join(", ", ReservedWords.All)}); say what is shown, for example 'criterion met'.");
        if (prose.Text.Any(letter => char.IsControl(letter) && letter != '\n'))
            map.Faults.Add(prose.Place, $"'{key}' holds a control character: {prose.KindName}.");
        if (!prose.IsQuoted && NotText().IsMatch(prose.Text))
            map.Faults.Add(prose.Place, $"'{key}' is {prose.KindName}, which YAML takes for a number or a flag; text was expected: put it in quotes.");
    }

    [GeneratedRegex(@"^[A-Z][A-Z0-9]*(-[A-Z0-9]+)+\z")]
    private static partial Regex Id();

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex Name();

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*(@[0-9]+\.[0-9]+\.[0-9]+)?\z")]
    private static partial Regex Algorithm();

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+\z")]
    private static partial Regex Endpoint();

    // The plain scalars that YAML 1.2's core schema does not take for text.
    [GeneratedRegex(@"^([-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)|true|True|TRUE|false|False|FALSE)\z")]
    private static partial Regex NotText();
}
