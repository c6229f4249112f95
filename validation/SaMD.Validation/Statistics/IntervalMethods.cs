namespace SaMD.Validation.Statistics;

/// <summary>Names of the interval methods, as requirements write them.</summary>
public static class IntervalMethods
{
    private static readonly (IntervalMethod Method, string Name)[] Names =
    [
        (IntervalMethod.KornGraubard, "korn-graubard"),
        (IntervalMethod.Wilson, "wilson"),
        (IntervalMethod.OnePerPerson, "one-per-person"),
        (IntervalMethod.SubjectBootstrap, "subject-bootstrap"),
        (IntervalMethod.RatioT, "ratio-t"),
    ];

    /// <summary>Every name, in the order of <see cref="IntervalMethod"/>.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Names.Select(entry => entry.Name)];

    /// <summary>The name of a method.</summary>
    /// <param name="method">The method.</param>
    public static string Name(IntervalMethod method) => Names.First(entry => entry.Method == method).Name;

    /// <summary>The method of a name, or <see langword="null"/> where there is none.</summary>
    /// <param name="name">Name as in <see cref="All"/>; case counts.</param>
    public static IntervalMethod? Parse(string name) =>
        Names.Where(entry => entry.Name == name).Select(entry => (IntervalMethod?)entry.Method).FirstOrDefault();

    /// <summary>Whether a method gives intervals for rates.</summary>
    /// <param name="method">The method.</param>
    public static bool ForRates(IntervalMethod method) => method != IntervalMethod.RatioT;

    /// <summary>Whether a method gives intervals for means.</summary>
    /// <param name="method">The method.</param>
    public static bool ForMeans(IntervalMethod method) => method is IntervalMethod.RatioT or IntervalMethod.SubjectBootstrap;
}
