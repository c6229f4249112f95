using Kind = SaMD.Validation.Statistics.EstimateKind;

namespace SaMD.Validation.Statistics;

/// <summary>Names of the interval methods, as requirements write them, and what each is for.</summary>
public static class IntervalMethods
{
    private static readonly (IntervalMethod Method, string Name, Kind[] Kinds)[] Known =
    [
        (IntervalMethod.KornGraubard, "korn-graubard", [Kind.Rate]),
        (IntervalMethod.Wilson, "wilson", [Kind.Rate]),
        (IntervalMethod.OnePerPerson, "one-per-person", [Kind.Rate]),
        (IntervalMethod.SubjectBootstrap, "subject-bootstrap", [.. Enum.GetValues<Kind>().Where(kind => kind != Kind.Gap)]),
        (IntervalMethod.RatioT, "ratio-t", [Kind.Mean, Kind.RootMeanSquare]),
        (IntervalMethod.SubjectBootstrapBca, "subject-bootstrap-bca", [Kind.Rate, Kind.Mean, Kind.RootMeanSquare, Kind.SumFunction, Kind.LimitOfAgreement]),
        (IntervalMethod.JackknifeT, "jackknife-t", [Kind.SumFunction]),
        (IntervalMethod.ChiSquare, "chi-square", [Kind.RootMeanSquare]),
        (IntervalMethod.Mover, "mover", [Kind.LimitOfAgreement]),
        (IntervalMethod.DeLong, "delong", [Kind.AreaUnderCurve]),
        (IntervalMethod.DeLongLogit, "delong-logit", [Kind.AreaUnderCurve]),
        (IntervalMethod.OrderStatistic, "order-statistic", [Kind.PersonQuantile]),
        (IntervalMethod.MaxT, "max-t", [Kind.Gap]),
    ];

    /// <summary>Every name, in the order of <see cref="IntervalMethod"/>.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Known.Select(entry => entry.Name)];

    /// <summary>The name of a method.</summary>
    /// <param name="method">The method.</param>
    public static string Name(IntervalMethod method) => Known.First(entry => entry.Method == method).Name;

    /// <summary>The method of a name, or <see langword="null"/> where there is none.</summary>
    /// <param name="name">Name as in <see cref="All"/>; case counts.</param>
    public static IntervalMethod? Parse(string name) =>
        Known.Where(entry => entry.Name == name).Select(entry => (IntervalMethod?)entry.Method).FirstOrDefault();

    /// <summary>Whether a method gives intervals for a kind of figure.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="method">The method.</param>
    public static bool Fits(EstimateKind kind, IntervalMethod method) => Known.First(entry => entry.Method == method).Kinds.Contains(kind);

    /// <summary>The default method of a kind of figure.</summary>
    /// <param name="kind">The kind.</param>
    public static IntervalMethod Default(EstimateKind kind) => kind switch
    {
        Kind.Rate => IntervalMethod.KornGraubard,
        Kind.Mean => IntervalMethod.RatioT,
        Kind.RootMeanSquare => IntervalMethod.SubjectBootstrap,
        Kind.SumFunction => IntervalMethod.JackknifeT,
        Kind.LimitOfAgreement => IntervalMethod.Mover,
        Kind.AreaUnderCurve => IntervalMethod.DeLong,
        Kind.PersonQuantile => IntervalMethod.OrderStatistic,
        Kind.Gap => IntervalMethod.MaxT,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind of figure."),
    };

    /// <summary>Whether a method gives intervals for rates.</summary>
    /// <param name="method">The method.</param>
    public static bool ForRates(IntervalMethod method) => Fits(Kind.Rate, method);

    /// <summary>Whether a method gives intervals for means.</summary>
    /// <param name="method">The method.</param>
    public static bool ForMeans(IntervalMethod method) => Fits(Kind.Mean, method);

    /// <summary>Whether a method resamples persons.</summary>
    /// <param name="method">The method.</param>
    public static bool IsBootstrap(IntervalMethod method) => method is IntervalMethod.SubjectBootstrap or IntervalMethod.SubjectBootstrapBca;

    /// <summary>The method asked for, or the default of the kind.</summary>
    /// <exception cref="ArgumentException">The method gives no interval for this kind.</exception>
    internal static IntervalMethod Chosen(EstimateKind kind, IntervalOptions options)
    {
        var method = options.Method ?? Default(kind);
        if (Fits(kind, method)) return method;
        var fitting = string.Join(", ", Known.Where(entry => entry.Kinds.Contains(kind)).Select(entry => entry.Name));
        throw new ArgumentException($"'{Name(method)}' gives no interval for this kind of figure ({kind}); these do: {fitting}.", nameof(options));
    }
}
