using SaMD.Validation.Evidence;

namespace SaMD.Reports.Html.Sections.Protocol;

/// <summary>What the methods of the intervals do, in words.</summary>
public static class MethodText
{
    private static readonly (string Name, string Words)[] Known =
    [
        ("Korn-Graubard",
            "the ratio of the pooled counts, with the design effect of the persons taken from the variance of that ratio and "
                + "never below 1; an exact binomial interval on the effective size, corrected for the number of persons (Korn and "
                + "Graubard 1998). It allows for errors that gather in few persons."),
        ("declared design effect",
            "too few persons contribute an error to estimate a design effect, so that the larger of the estimated one and the "
                + "one declared beforehand in the dataset's manifest is used."),
        ("Clopper-Pearson", "the exact binomial interval; the counts are of independent units, or of the effective size where one is given."),
        ("Wilson", "the score interval of a proportion, on the effective size where one is given."),
        ("ratio estimator",
            "the ratio of sums over persons, its variance that of the persons' own departures from it, with Student's t on "
                + "the number of persons less one."),
        ("BCa",
            "persons are drawn with replacement, with a stated seed; the percentiles are moved by the bias of the redrawn figures and by "
                + "the skewness that leaving out one person at a time shows (Efron 1987)."),
        ("mean over", "the persons' own figures, each with equal weight, with Student's t on their number less one."),
        ("jackknife", "one person at a time is left out; the figure's variance is that of the figures so found, with Student's t on the number of persons less one."),
        ("chi-square", "the sum of squares is held as one value of each person, so that the interval is not narrower than the persons allow."),
        ("MOVER", "the limits of agreement with the variances between and within persons apart, their own uncertainties recovered and joined (Zou 2013)."),
        ("DeLong", "the variance of the area from the places of each positive among the negatives and of each negative among the positives (DeLong 1988)."),
        ("clustered (Obuchowski 1997)", "the places are summed over each person before their variance is taken."),
        ("order statistics", "two of the persons' own figures, chosen by the binomial distribution; no shape of the distribution is assumed."),
        ("bootstrap (percentile)", "persons are drawn with replacement, with a stated seed; the ends are percentiles of the redrawn figures."),
    ];

    /// <summary>A sentence for every method that decides an interval of these rows, in the order of the list; an unknown one is named as it is.</summary>
    /// <param name="rows">The rows.</param>
    public static IReadOnlyList<string> Used(IReadOnlyList<ResultRow> rows)
    {
        var used = rows.Select(row => row.Estimate.Method).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        var known = Known.Where(method => used.Any(name => Names(name, method.Name))).Select(method => $"{Capital(method.Name)}: {method.Words}");
        var unknown = used.Where(name => !Known.Any(method => Names(name, method.Name))).Order(StringComparer.Ordinal).Select(name => $"{name}.");
        return [.. known, .. unknown, .. Bootstrap(rows)];
    }

    private static IEnumerable<string> Bootstrap(IReadOnlyList<ResultRow> rows)
    {
        if (rows.All(row => row.Estimate.BootstrapLower is null)) return [];
        var seeds = rows.Select(row => row.Estimate.Seed).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var seed = seeds.Length switch { 0 => "", 1 => $" Seed: {seeds[0]}.", _ => " Each row states its seed." };
        const string How = "persons are drawn with replacement, and the ends are percentiles of the redrawn figures";
        return [$"Bootstrap interval beside: {How}. It is shown for comparison and decides nothing.{seed}"];
    }

    private static bool Names(string method, string name) => method.Contains(name, StringComparison.OrdinalIgnoreCase);

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
