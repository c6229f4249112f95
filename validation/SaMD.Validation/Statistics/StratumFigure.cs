namespace SaMD.Validation.Statistics;

/// <summary>The figure of one stratum, and what it becomes without a person or over resamples.</summary>
internal sealed class StratumFigure
{
    internal StratumFigure(Stratum stratum, SumFunction function)
    {
        Name = stratum.Name;
        Function = function;
        Table = TermTable.Of(stratum.Terms, function.Columns);
        Value = function.Of(Table.Totals);
    }

    internal string Name { get; }

    internal SumFunction Function { get; }

    internal TermTable Table { get; }

    internal double? Value { get; }

    /// <summary>The figure over the resamples; <see langword="null"/> where undefined.</summary>
    internal double?[] Resampled { get; private set; } = [];

    /// <summary>The figure without each person that the stratum is resampled with; <see langword="null"/> where undefined.</summary>
    internal double?[] LeftOut { get; private set; } = [];

    /// <summary>Number of the group of strata with which this one shares persons.</summary>
    internal int Group { get; private set; }

    /// <summary>Takes a table of the persons of all strata of a group, in which this stratum's columns begin at one.</summary>
    internal void Take(int group, TermTable joint, ResampledSums sums, int firstColumn)
    {
        Group = group;
        Resampled = [.. Enumerable.Range(0, sums.Replicates).Select(replicate => Function.Of(sums.Of(replicate).Slice(firstColumn, Table.Columns)))];
        LeftOut = [.. Enumerable.Range(0, joint.Clusters).Select(person => Without(joint, person, firstColumn))];
    }

    private double? Without(TermTable joint, int person, int firstColumn)
    {
        var rest = new double[Table.Columns];
        for (var column = 0; column < rest.Length; column++)
            rest[column] = joint.Totals[firstColumn + column] - joint.Row(person)[firstColumn + column];
        return Function.Of(rest);
    }
}
