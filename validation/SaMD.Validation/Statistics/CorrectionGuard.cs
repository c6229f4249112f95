namespace SaMD.Validation.Statistics;

/// <summary>
/// Keeps the promise that correcting an error never lowers the lower bound.
/// </summary>
/// <remarks>
/// <para>
/// Korn and Graubard's bound alone breaks it. Correcting the errors of persons with few leaves those of persons with many: the
/// design effect rises faster than the rate (100 errors in one person and one in each of ten others: correcting the ten raises the
/// bound on the error rate by 4 %). And where the fifth person with an error is corrected, the rule for few persons steps in with a
/// larger design effect, or with one trial per person.
/// </para>
/// <para>
/// The smallest change that keeps the promise and never claims more than the plain rule is its monotone minorant: the lowest bound
/// that the plain rule gives on the data and on every correction of them. This class computes a bound just below it that is cheap.
/// Let person i have x good trials, e errors, m = x + e; X, S, M their sums. A correction keeps 0 ≤ e' ≤ e, makes a good trial of what
/// is corrected, or lets it go (an extra detection that is no longer made): x ≤ x', x' + e' ≤ m. With s errors left, its error rate q'
/// lies between s / M and s / (X + s), and
/// </para>
/// <list type="number">
/// <item>Σ(e' − q'm')² ≤ max Σ e'·w + q_high²·Σm² over 0 ≤ e' ≤ e, Σe' = s, with w = max(1 − 2·q_low, 0)·e − 2·q_low·x:
/// a fractional knapsack, filled in falling order of w;</item>
/// <item>the variance is at most k / (k − 1) times that over (X + s)²; p'q' is at least its smaller end;</item>
/// <item>n' ≥ (t(M − 1) / t(k − 1))² · min((X + s) / D, p'q' / variance), D the declared design effect where s can lie in fewer than
/// five persons (s at most the sum of the four largest e), else 1; without a declared one n' may there be the number of persons.</item>
/// </list>
/// <para>
/// Each of these can only shrink when (x, e) is corrected, and covers all corrections with s errors left; the bound rises with the
/// rate and with n. Hence the lowest of the plain bound and the bounds for s = S − 1, S − 2, …, 0 keeps the promise for corrections of
/// whole trials that leave each person a trial. Intervals of s are bounded the same way, so that few of them need a closer look.
/// </para>
/// <para>
/// A consequence that no method can avoid: a perfect result has the best bound. Where no design effect is declared a perfect result
/// has the bound of one trial per person, so no other result can have a better one.
/// </para>
/// </remarks>
internal sealed class CorrectionGuard
{
    private readonly ErrorTable table;
    private readonly double? declared;
    private readonly LowerBound method;
    private readonly ClopperPearsonBound onePerPerson;
    private readonly double freedomFactor;
    private readonly double sumOfSquaredTrials;
    private readonly double errorsOfFewPersons;
    private readonly (double Good, double Errors)[] withErrors;
    private readonly double[] weights;
    private readonly double[] room;

    /// <summary>Prepares the guard.</summary>
    /// <param name="table">Good trials and errors per person; at least two persons.</param>
    /// <param name="tail">Probability left below the bound.</param>
    /// <param name="declared">The declared design effect, if any.</param>
    /// <param name="method">The method's lower bound.</param>
    internal CorrectionGuard(ErrorTable table, double tail, double? declared, LowerBound method)
    {
        this.table = table;
        this.declared = declared;
        this.method = method;
        onePerPerson = new ClopperPearsonBound(tail);
        freedomFactor = EffectiveSize.FreedomFactor(table, tail);
        sumOfSquaredTrials = table.Good.Zip(table.Errors, (good, errors) => (good + errors) * (good + errors)).Sum();
        withErrors = [.. table.Good.Zip(table.Errors).Where(person => person.Second > 0)];
        errorsOfFewPersons = withErrors.Select(person => person.Errors).OrderDescending().Take(EffectiveSize.FewestClustersWithError - 1).Sum();
        weights = new double[withErrors.Length];
        room = new double[withErrors.Length];
    }

    /// <summary>The lowest of <paramref name="plain"/> and the bounds of all corrections.</summary>
    internal double Lowest(double plain)
    {
        var all = (long)Math.Ceiling(table.TotalErrors);
        // Where the rule for few persons steps in the bound is lowest as a rule: looked at first, so that little else needs to be.
        var fewPersonsLeft = Math.Clamp((long)Math.Ceiling(table.TotalErrors - errorsOfFewPersons), 1, Math.Max(1, all));
        var lowest = all == 0 ? plain : Math.Min(plain, BoundAfter(fewPersonsLeft));
        var open = new Stack<(long From, long To)>();
        if (all > 0) open.Push((1, all));
        while (lowest > 0 && open.TryPop(out var corrected))
        {
            var worst = Worst(ErrorsLeft(corrected.To), ErrorsLeft(corrected.From));
            if (!IsBelow(lowest, worst)) continue;
            if (corrected.From == corrected.To)
            {
                lowest = Math.Min(lowest, Bound(worst));
                continue;
            }
            var middle = corrected.From + (corrected.To - corrected.From) / 2;
            open.Push((middle + 1, corrected.To));
            open.Push((corrected.From, middle));
        }
        return lowest;
    }

    private double BoundAfter(long corrected) => Bound(Worst(ErrorsLeft(corrected), ErrorsLeft(corrected)));

    private double ErrorsLeft(long corrected) => Math.Max(0, table.TotalErrors - corrected);

    /// <summary>What no correction with at least <paramref name="fewest"/> and at most <paramref name="most"/> errors left falls below.</summary>
    private Correction Worst(double fewest, double most)
    {
        var fewestTrials = table.TotalGood + fewest;
        if (fewestTrials == 0) return new Correction(0, 0, false);
        var rateLow = fewest / table.Trials;
        var rateHigh = most / (table.TotalGood + most);
        var squares = LargestSquares(rateLow, fewest, most) + rateHigh * rateHigh * sumOfSquaredTrials;
        var variance = table.Clusters / (table.Clusters - 1.0) * squares / (fewestTrials * fewestTrials);
        var product = Math.Min(rateLow * (1 - rateLow), rateHigh * (1 - rateHigh));
        var trials = freedomFactor * (variance > 0 ? Math.Min(fewestTrials, product / variance) : fewestTrials);
        var fewMayHaveErrors = fewest <= errorsOfFewPersons;
        if (fewMayHaveErrors)
            trials = Math.Min(trials, declared is { } effect ? freedomFactor * fewestTrials / effect : Math.Min(table.Clusters, fewestTrials));
        return new Correction(1 - rateHigh, trials, fewMayHaveErrors && declared is null);
    }

    private double Bound(Correction correction)
    {
        var bound = method.Of(correction.Share, correction.Trials);
        return correction.IsOnePerPerson ? Math.Min(bound, onePerPerson.Of(correction.Share, correction.Trials)) : bound;
    }

    private bool IsBelow(double limit, Correction correction) =>
        method.IsBelow(limit, correction.Share, correction.Trials)
        || (correction.IsOnePerPerson && onePerPerson.IsBelow(limit, correction.Share, correction.Trials));

    /// <summary>Step 1 of the remarks: the largest Σ e'·w with between <paramref name="fewest"/> and <paramref name="most"/> errors left.</summary>
    private double LargestSquares(double rateLow, double fewest, double most)
    {
        for (var i = 0; i < withErrors.Length; i++)
        {
            // Negated, since sorting is in rising order.
            weights[i] = 2 * rateLow * withErrors[i].Good - Math.Max(1 - 2 * rateLow, 0) * withErrors[i].Errors;
            room[i] = withErrors[i].Errors;
        }
        Array.Sort(weights, room);
        var (sum, left) = (0.0, 0.0);
        for (var i = 0; i < weights.Length && left < most; i++)
        {
            var limit = weights[i] < 0 ? most : fewest;
            if (left >= limit) break;
            var taken = Math.Min(room[i], limit - left);
            sum -= taken * weights[i];
            left += taken;
        }
        return sum;
    }

    /// <summary>A share of good trials and an effective size.</summary>
    /// <param name="Share">Share of good trials.</param>
    /// <param name="Trials">Effective size.</param>
    /// <param name="IsOnePerPerson">Whether one trial per person may apply, which is Clopper-Pearson whatever the method.</param>
    private readonly record struct Correction(double Share, double Trials, bool IsOnePerPerson);
}
