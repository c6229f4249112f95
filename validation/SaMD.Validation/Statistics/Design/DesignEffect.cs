namespace SaMD.Validation.Statistics.Design;

/// <summary>What items that gather in persons are worth.</summary>
public static class DesignEffect
{
    /// <summary>Kish's design effect of persons with equally many items, 1 + (m - 1) x intraclass correlation.</summary>
    /// <param name="itemsPerPerson">Items of each person, 1 or more.</param>
    /// <param name="intraclassCorrelation">Correlation of items of one person, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static double Of(double itemsPerPerson, double intraclassCorrelation)
    {
        if (!(itemsPerPerson >= 1 && double.IsFinite(itemsPerPerson))) throw new ArgumentOutOfRangeException(nameof(itemsPerPerson), itemsPerPerson, "A person has 1 item or more.");
        if (!(intraclassCorrelation is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(intraclassCorrelation), intraclassCorrelation, "A correlation of items of one person lies from 0 to 1.");
        return 1 + ((itemsPerPerson - 1) * intraclassCorrelation);
    }

    /// <summary>Persons that are worth so many independent items.</summary>
    /// <param name="items">Independent items, 0 or more.</param>
    /// <param name="itemsPerPerson">Items of each person, 1 or more.</param>
    /// <param name="intraclassCorrelation">Correlation of items of one person, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static int Persons(int items, double itemsPerPerson, double intraclassCorrelation)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(items);
        return checked((int)Math.Ceiling(items * Of(itemsPerPerson, intraclassCorrelation) / itemsPerPerson));
    }

    /// <summary>Independent items that persons are worth, rounded down.</summary>
    /// <param name="persons">Persons, 0 or more.</param>
    /// <param name="itemsPerPerson">Items of each person, 1 or more.</param>
    /// <param name="intraclassCorrelation">Correlation of items of one person, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static int Items(int persons, double itemsPerPerson, double intraclassCorrelation)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(persons);
        return checked((int)(persons * itemsPerPerson / Of(itemsPerPerson, intraclassCorrelation)));
    }
}
