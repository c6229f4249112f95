using System.Globalization;
using System.Text.RegularExpressions;

namespace SaMD.Files.Yaml;

public sealed partial record YamlMap
{
    /// <summary>How minutes:seconds and hours:minutes:seconds are written, as a regular expression without its end.</summary>
    public const string ClockPattern = @"^[0-9]{1,6}(:[0-5]?[0-9]){1,2}(\.[0-9]{1,9})?";

    /// <summary>Text; <see langword="null"/> where the key is absent.</summary>
    /// <param name="key">The key.</param>
    public string? Text(string key) => Expect<YamlScalar>(key, "text")?.Text;

    /// <summary>Text that must be there and not be blank; empty after a fault.</summary>
    /// <param name="key">The key.</param>
    public string RequiredText(string key)
    {
        Require(key, "text");
        var text = Text(key);
        if (text is not null && string.IsNullOrWhiteSpace(text)) Fault(key, $"{Shown.Quoted(key)} is blank; text was expected.");
        return text ?? "";
    }

    /// <summary>A list of texts; a single text counts as a list of one; empty where the key is absent.</summary>
    /// <param name="key">The key.</param>
    public IReadOnlyList<string> Texts(string key) => [.. Scalars(key).Select(scalar => scalar.Text)];

    /// <summary>A list of texts with their places; a single text counts as a list of one; empty where the key is absent.</summary>
    /// <param name="key">The key.</param>
    public IReadOnlyList<YamlScalar> Scalars(string key)
    {
        if (Node(key) is YamlScalar single) return [single];
        var scalars = new List<YamlScalar>();
        foreach (var item in Expect<YamlSequence>(key, "text or a list of texts")?.Items ?? [])
            if (item is YamlScalar { IsNull: false } scalar) scalars.Add(scalar);
            else Faults.Add(item.Place, $"{Shown.Quoted(key)} holds {item.KindName}; each of its items is text.");
        return scalars;
    }

    /// <summary>A finite number in invariant notation; <see langword="null"/> where absent or, noted as a fault, no number.</summary>
    /// <param name="key">The key.</param>
    public double? Number(string key)
    {
        if (Unquoted(key, "a number") is not { } text) return null;
        if (Finite(text) is { } number) return number;
        Fault(key, $"{Shown.Quoted(key)} is {Shown.Quoted(text)}; a finite number like 0.95 was expected.");
        return null;
    }

    /// <summary>A number that must be there; 0 after a fault.</summary>
    /// <param name="key">The key.</param>
    public double RequiredNumber(string key)
    {
        Require(key, "a number");
        return Number(key) ?? 0;
    }

    /// <summary>A whole number; <see langword="null"/> where absent or, noted as a fault, none.</summary>
    /// <param name="key">The key.</param>
    public long? Integer(string key)
    {
        if (Unquoted(key, "a whole number") is not { } text) return null;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return number;
        Fault(key, $"{Shown.Quoted(key)} is {Shown.Quoted(text)}; a whole number was expected.");
        return null;
    }

    /// <summary>A whole number that must be there; 0 after a fault.</summary>
    /// <param name="key">The key.</param>
    public long RequiredInteger(string key)
    {
        Require(key, "a whole number");
        return Integer(key) ?? 0;
    }

    /// <summary>A flag, written <c>true</c> or <c>false</c> and nothing else; <see langword="null"/> where absent.</summary>
    /// <param name="key">The key.</param>
    public bool? Flag(string key)
    {
        switch (Unquoted(key, "true or false"))
        {
            case null: return null;
            case "true": return true;
            case "false": return false;
            case { } text:
                Fault(key, $"{Shown.Quoted(key)} is {Shown.Quoted(text)}; true or false was expected.");
                return null;
        }
    }

    /// <summary>
    /// A span of time in seconds: a plain number of seconds (<c>8.5</c>) or <c>minutes:seconds</c> or
    /// <c>hours:minutes:seconds</c> (<c>5:00</c>), where only the first part may reach 60 and only the last may have
    /// decimals; <see langword="null"/> where absent.
    /// </summary>
    /// <param name="key">The key.</param>
    public double? Seconds(string key)
    {
        if (Expect<YamlScalar>(key, "a span of time") is not { } scalar) return null;
        var seconds = Clock().IsMatch(scalar.Text) ? ClockSeconds(scalar.Text) : scalar.IsQuoted ? null : Finite(scalar.Text);
        if (seconds is >= 0) return seconds;
        Fault(key, $"{Shown.Quoted(key)} is {scalar.KindName}; seconds, minutes:seconds or hours:minutes:seconds were expected, as in 5:00.");
        return null;
    }

    /// <summary>One of a closed set of words; <see langword="null"/> where absent or, noted as a fault, none of them.</summary>
    /// <typeparam name="T">An enum whose members are written in kebab-case (<c>ReportOnly</c> is <c>report-only</c>).</typeparam>
    /// <param name="key">The key.</param>
    public T? Choice<T>(string key)
        where T : struct, Enum
    {
        if (Text(key) is not { } text) return null;
        foreach (var value in Enum.GetValues<T>())
            if (Kebab.Case(value.ToString()) == text) return value;
        var names = Enum.GetNames<T>().Select(Kebab.Case).ToList();
        Fault(key, $"{Shown.Quoted(key)} is {Shown.Quoted(text)}.{Nearest.Hint(text, names)} One of these was expected: {string.Join(", ", names)}.");
        return null;
    }

    /// <summary>One of a closed set of words that must be there; the set's first after a fault.</summary>
    /// <typeparam name="T">An enum whose members are written in kebab-case.</typeparam>
    /// <param name="key">The key.</param>
    public T RequiredChoice<T>(string key)
        where T : struct, Enum
    {
        Require(key, $"one of {string.Join(", ", Enum.GetNames<T>().Select(Kebab.Case))}");
        return Choice<T>(key) ?? Enum.GetValues<T>()[0];
    }

    [GeneratedRegex(ClockPattern + @"\z")]
    private static partial Regex Clock();

    private static double ClockSeconds(string text) =>
        text.Split(':').Aggregate(0.0, (total, part) => (total * 60) + double.Parse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture));

    private static double? Finite(string text) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number) ? number : null;

    // To an editor that follows a schema, "0.95" in quotes is text: reader and schema must say the same.
    private string? Unquoted(string key, string expected)
    {
        if (Expect<YamlScalar>(key, expected) is not { } scalar) return null;
        if (!scalar.IsQuoted) return scalar.Text;
        Faults.Add(scalar.Place, $"{Shown.Quoted(key)} is text in quotes; {expected} was expected: take the quotes away.");
        return null;
    }
}
