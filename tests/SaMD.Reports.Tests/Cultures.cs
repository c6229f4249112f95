using System.Globalization;

namespace SaMD.Reports.Tests;

/// <summary>Cultures that spell numbers and dates differently. They are made here, since the product runs without the system's cultures.</summary>
internal static class Cultures
{
    internal static TheoryData<string> Names => ["invariant", "comma", "far"];

    internal static CultureInfo Named(string name) => name switch
    {
        "comma" => Make(",", ".", "\u2212", "dd.MM.yyyy"),
        "far" => Make("\u066B", "\u066C", "\u061C-", "yyyy/MM/dd"),
        _ => CultureInfo.InvariantCulture,
    };

    /// <summary>Runs an action under a culture and puts the former one back.</summary>
    internal static async Task<T> Under<T>(string name, Func<Task<T>> action)
    {
        var (former, formerUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Named(name);
        try
        {
            return await action();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (former, formerUi);
        }
    }

    private static CultureInfo Make(string point, string group, string minus, string date)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (culture.NumberFormat.NumberDecimalSeparator, culture.NumberFormat.NumberGroupSeparator) = (point, group);
        (culture.NumberFormat.NegativeSign, culture.NumberFormat.PercentDecimalSeparator) = (minus, point);
        culture.DateTimeFormat.ShortDatePattern = date;
        return culture;
    }
}
