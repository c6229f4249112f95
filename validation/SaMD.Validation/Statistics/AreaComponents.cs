namespace SaMD.Validation.Statistics;

/// <summary>
/// DeLong's structural components, summed per person: of a positive case the share of negatives below it, of a negative case the share of
/// positives above it, ties half.
/// </summary>
/// <param name="Area">The area, or a difference of two; <see langword="null"/> with one class only.</param>
/// <param name="Persons">Sums of each person.</param>
/// <param name="Positives">Number m of positive cases.</param>
/// <param name="Negatives">Number n of negative cases.</param>
/// <param name="Orders">The cases in rising order of their score: one order, or two for a difference (second − first).</param>
internal sealed record AreaComponents(double? Area, AreaOfPerson[] Persons, int Positives, int Negatives, AreaOrder[] Orders)
{
    internal static AreaComponents Of(IReadOnlyList<ScoredCase> cases)
    {
        foreach (var scored in cases)
            if (!double.IsFinite(scored.Score))
                throw new ArgumentException($"Cluster '{scored.Cluster}' has the score {scored.Score:R}: every score is a finite number.", nameof(cases));
        var order = AreaOrder.Of(cases);
        var (positives, negatives) = (cases.Count(scored => scored.IsPositive), cases.Count(scored => !scored.IsPositive));
        if (positives == 0 || negatives == 0) return new AreaComponents(null, [], positives, negatives, [order]);
        var persons = new AreaOfPerson[order.Persons];
        Array.Fill(persons, new AreaOfPerson(0, 0, 0, 0));
        var (negativesBelow, positivesBelow, concordant) = (0, 0, 0.0);
        foreach (var tied in order.Tied())
        {
            var tiedPositives = tied.Count(scored => scored.IsPositive);
            var tiedNegatives = tied.Count - tiedPositives;
            var below = (negativesBelow + tiedNegatives / 2.0) / negatives;
            var above = (positives - positivesBelow - tiedPositives / 2.0) / positives;
            foreach (var scored in tied) persons[scored.Person] = persons[scored.Person].With(scored.IsPositive, below, above);
            concordant += tiedPositives * (negativesBelow + tiedNegatives / 2.0);
            (negativesBelow, positivesBelow) = (negativesBelow + tiedNegatives, positivesBelow + tiedPositives);
        }
        return new AreaComponents(concordant / ((double)positives * negatives), persons, positives, negatives, [order]);
    }

    /// <summary>The difference to another score of the same cases.</summary>
    internal AreaComponents Minus(AreaComponents first) => this with
    {
        Area = Area - first.Area,
        Persons = [.. Persons.Zip(first.Persons, (ours, theirs) => ours.Minus(theirs))],
        Orders = [.. Orders, .. first.Orders],
    };

    internal int PersonsWithPositives => Persons.Count(person => person.Positives > 0);

    internal int PersonsWithNegatives => Persons.Count(person => person.Negatives > 0);

    /// <summary>Obuchowski's variance (1997, equation 5): S₁₀/m + S₀₁/n + 2·S₁₁/(m·n); <see langword="null"/> where a class has fewer than two persons.</summary>
    internal double? Variance()
    {
        double withPositives = PersonsWithPositives, withNegatives = PersonsWithNegatives, all = Persons.Length;
        if (Area is not { } area || withPositives < 2 || withNegatives < 2) return null;
        var (ofPositives, ofNegatives, products) = (0.0, 0.0, 0.0);
        foreach (var person in Persons)
        {
            var positive = person.OfPositives - person.Positives * area;
            var negative = person.OfNegatives - person.Negatives * area;
            ofPositives += positive * positive;
            ofNegatives += negative * negative;
            products += positive * negative;
        }
        double m = Positives, n = Negatives;
        return withPositives / (withPositives - 1) * ofPositives / (m * m) + withNegatives / (withNegatives - 1) * ofNegatives / (n * n)
            + 2 * all / (all - 1) * products / (m * n);
    }
}
