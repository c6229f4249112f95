using SaMD.Validation.Statistics;

namespace SaMD.Validation.Tests.Statistics;

/// <summary>
/// "Correcting an error never lowers the lower bound" (specs/statistics.md): random data, and its errors corrected one after the other
/// until none is left. <c>SAMD_THOROUGH=1</c> runs thirty times as many.
/// </summary>
public sealed class CorrectionPropertyTests
{
    // Root finding leaves some 1e-15; nothing else may.
    private const double Rounding = 1e-12;

    private static readonly int Chains = Environment.GetEnvironmentVariable("SAMD_THOROUGH") == "1" ? 240 : 8;

    public static TheoryData<IntervalMethod, double, Sides> Settings
    {
        get
        {
            var settings = new TheoryData<IntervalMethod, double, Sides>();
            foreach (var method in new[] { IntervalMethod.KornGraubard, IntervalMethod.Wilson, IntervalMethod.OnePerPerson, IntervalMethod.SubjectBootstrap })
                foreach (var declared in new[] { 0, 2.5, 30 })
                    foreach (var sides in new[] { Sides.Two, Sides.One })
                        settings.Add(method, declared, sides);
            return settings;
        }
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public void Estimate_ErrorBecomesSuccess_NeverLowersTheLowerBound(IntervalMethod method, double declared, Sides sides) =>
        Follow(Options(method, declared, sides, Better.Higher), (_, error) => error);

    [Theory]
    [MemberData(nameof(Settings))]
    public void Estimate_ErrorBecomesSuccessWhereLowerIsBetter_NeverRaisesTheUpperBound(IntervalMethod method, double declared, Sides sides) =>
        Follow(Options(method, declared, sides, Better.Lower), (_, error) => error);

    [Theory]
    [MemberData(nameof(Settings))]
    public void Estimate_ErrorGoesOrBecomesSuccess_NeverLowersTheLowerBound(IntervalMethod method, double declared, Sides sides) =>
        Follow(Options(method, declared, sides, Better.Higher), (generator, error) => generator.NextBelow(2) == 0 || error.Trials <= 1 ? error : null);

    [Fact]
    public void Estimate_PlainKornGraubardWouldLowerIt_IsHeld()
    {
        // 100 errors in one person and one in each of ten others; then the ten are corrected.
        var before = Persons(100, 10, 1);
        var after = Persons(100, 10, 0);
        var options = Options(IntervalMethod.KornGraubard, 1, Sides.Two, Better.Higher);
        var (first, second) = (RateEstimator.Estimate(before, options), RateEstimator.Estimate(after, options));
        (first.Details.BoundBeforeHolding > second.Details.BoundBeforeHolding).ShouldBeTrue("the case shows what the guard is for");
        second.Interval!.Lower.ShouldBeGreaterThanOrEqualTo(first.Interval!.Lower);
        first.Remarks.ShouldContain(remark => remark.StartsWith("lower bound held at that of a result with fewer errors (korn-graubard alone: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Estimate_FifthPersonWithAnErrorCorrected_NeverLowersTheLowerBound()
    {
        foreach (var declared in new[] { 0, 30.0 })
        {
            var options = Options(IntervalMethod.KornGraubard, declared, Sides.Two, Better.Higher);
            var five = RateEstimator.Estimate(Persons(1, 4, 1, 22), options);
            var four = RateEstimator.Estimate(Persons(1, 3, 1, 22), options);
            five.Method.ShouldBe("Korn-Graubard");
            four.Interval!.Lower.ShouldBeGreaterThanOrEqualTo(five.Interval!.Lower - Rounding);
        }
    }

    private static List<ClusteredCount> Persons(int worst, int others, int each, int persons = 11) =>
        [.. Enumerable.Range(0, persons).Select(i => new ClusteredCount($"p{i:D2}", 2000 - (i == 0 ? worst : i <= others ? each : 0), 2000))];

    private static RateIntervalOptions Options(IntervalMethod method, double declared, Sides sides, Better better) => new()
    {
        Method = method,
        Better = better,
        Confidence = new Confidence(0.95, sides),
        DeclaredDesignEffect = declared == 0 ? null : new DeclaredDesignEffect(declared, "the test"),
        BootstrapBeside = false,
        Replicates = 200,
    };

    /// <summary>Corrects one error after the other; <paramref name="pick"/> says whether the error becomes a success (itself) or goes (null).</summary>
    private static void Follow(RateIntervalOptions options, Func<Xoshiro256, ClusteredCount, ClusteredCount?> pick)
    {
        var chains = options.Method == IntervalMethod.SubjectBootstrap ? Chains / 4 : Chains;
        for (var chain = 0; chain < chains; chain++)
        {
            var generator = new Xoshiro256((ulong)chain);
            var good = RandomPersons(generator, options.Method == IntervalMethod.SubjectBootstrap ? 10 : 1);
            var bound = GatingBound(good, options);
            while (good.Any(person => person.Successes < person.Trials))
            {
                var withErrors = good.Index().Where(person => person.Item.Successes < person.Item.Trials).ToList();
                var (at, person) = withErrors[generator.NextBelow(withErrors.Count)];
                good[at] = pick(generator, person) is null
                    ? person with { Trials = person.Trials - 1 }
                    : person with { Successes = person.Successes + 1 };
                var next = GatingBound(good, options);
                (next - bound).ShouldBeGreaterThanOrEqualTo(-Rounding, $"chain {chain}, after correcting {person}: {string.Join(" ", good)}");
                bound = next;
            }
        }
    }

    private static double GatingBound(List<ClusteredCount> good, RateIntervalOptions options)
    {
        if (options.Better == Better.Higher) return RateEstimator.Estimate(good, options).Interval!.Lower;
        var errors = good.Select(person => person with { Successes = person.Trials - person.Successes }).ToList();
        return 1 - RateEstimator.Estimate(errors, options).Interval!.Upper;
    }

    // One to sixteen persons of very different size; most with no, some with few, some with nearly only errors.
    private static List<ClusteredCount> RandomPersons(Xoshiro256 generator, int fewest) =>
        [.. Enumerable.Range(0, fewest + generator.NextBelow(16)).Select(i => RandomPerson(generator, $"p{i:D2}"))];

    private static ClusteredCount RandomPerson(Xoshiro256 generator, string name)
    {
        var trials = 1 + generator.NextBelow(generator.NextBelow(3) == 0 ? 400 : 40);
        var errors = generator.NextBelow(6) switch { <= 2 => 0, 3 => 1, 4 => generator.NextBelow(5), _ => generator.NextBelow(trials + 1) };
        return new ClusteredCount(name, trials - Math.Min(errors, trials), trials);
    }
}
