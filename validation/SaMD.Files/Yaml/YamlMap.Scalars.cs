using System.Globalization;

namespace SaMD.Files.Yaml;

public sealed partial record YamlMap
{
    /// <summary>Text; <see langword="null"/> where the key is absent.</summary>
    /// <param name="key">The key.</param>
    public string? Text(string key) => Expect<YamlScalar>(key, "text")?.Text;

    /// <summary>Text that must be there and not be blank; empty after a fault.</summary>
    /// <param name="key">The key.</param>
    public string RequiredText(string key)
    {
        Require(key, "text");
        var text = Text(key);
        if (text is not null && string.IsNullOrWhiteSpace(text)) Fault(key, $"'{key}' is blank; text was expected.");
        return text ?? "";
    }

    /// <summary>A list of texts; a single text counts as a list of one; empty where the key is absent.</summary>
    /// <param name="key">The key.</param>
    public IReadOnlyList<string> Texts(string key)
    {
        if (Node(key) is YamlScalar single) return [single.Text];
        var texts = new List<string>();
        foreach (var item in Expect<YamlSequence>(key, "text or a list of texts")?.Items ?? [])
            if (item is YamlScalar { IsNull: false } scalar) texts.Add(scalar.Text);
            else Faults.Add(item.Place, $"'{key}' holds {item.KindName}; each of its items is text.");
        return texts;
    }

    /// <summary>A finite number in invariant notation; <see langword="null"/> where absent or, noted as a fault, no number.</summary>
    /// <param name="key">The key.</param>
    public double? Number(string key)
    {
        if (Text(key) is not { } text) return null;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)) return number;
        Fault(key, $"'{key}' is '{text}'; a finite number like 0.95 was expected.");
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
        if (Text(key) is not { } text) return null;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return number;
        Fault(key, $"'{key}' is '{text}'; a whole number was expected.");
        return null;
    }

    /// <summary>A flag, written <c>true</c> or <c>false</c> and nothing else; <see langword="null"/> where absent.</summary>
    /// <param name="key">The key.</param>
    public bool? Flag(string key)
    {
        switch (Text(key))
        {
            case null: return null;
            case "true": return true;
            case "false": return false;
            case { } text:
                Fault(key, $"'{key}' is '{text}'; true or false was expected.");
                return null;
        }
    }

    /// <summary>
    /// A span of time in seconds: a plain number of seconds (<c>8.5</c>) or <c>minutes:seconds</c> or
    /// <c>hours:minutes:seconds</c> (<c>5:00</c>); <see langword="null"/> where absent.
    /// </summary>
    /// <param name="key">The key.</param>
    public double? Seconds(string key)
    {
        if (Text(key) is not { } text) return null;
        double total = 0;
        var parts = text.Split(':');
        foreach (var part in parts)
        {
            if (parts.Length > 3 || !double.TryParse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            {
                Fault(key, $"'{key}' is '{text}'; seconds, minutes:seconds or hours:minutes:seconds were expected, as in 5:00.");
                return null;
            }
            total = (total * 60) + value;
        }
        return total;
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
        Fault(key, $"'{key}' is '{text}'.{Nearest.Hint(text, names)} One of these was expected: {string.Join(", ", names)}.");
        return null;
    }
}
