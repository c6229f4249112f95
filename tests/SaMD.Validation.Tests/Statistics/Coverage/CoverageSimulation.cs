using SaMD.Validation.Statistics;

namespace SaMD.Validation.Tests.Statistics.Coverage;

/// <summary>Measures coverage. Simulation i of k persons has the seed 1,000,000·k + i, so that any part can be recomputed alone.</summary>
internal static class CoverageSimulation
{
    internal const int Simulations = 5000;
    internal const int First = 30;

    internal static readonly int[] Persons = [10, 20, 40, 100];

    internal static CoverageCount[] Count(int persons, int simulations)
    {
        var intervals = new Interval[simulations][];
        Parallel.For(0, simulations, i =>
            intervals[i] = CoverageMethods.Intervals(SkewedPopulation.Draw(persons, (ulong)(1_000_000 * persons + i))));
        return [.. CoverageMethods.Names.Select((_, method) => Count([.. intervals.Select(simulation => simulation[method])]))];
    }

    internal static CoverageRow[] All()
    {
        var rows = new List<CoverageRow>();
        foreach (var persons in Persons)
        {
            var (all, first) = (Count(persons, Simulations), Count(persons, First));
            rows.AddRange(CoverageMethods.Names.Select((method, i) => new CoverageRow(persons, method, all[i], first[i])));
        }
        return [.. rows];
    }

    private static CoverageCount Count(Interval[] intervals)
    {
        var truth = SkewedPopulation.TrueRate;
        return new CoverageCount(
            intervals.Length,
            intervals.Count(interval => interval.Lower <= truth),
            intervals.Count(interval => interval.Upper >= truth),
            intervals.Count(interval => interval.Lower <= truth && interval.Upper >= truth),
            intervals.Average(interval => interval.Lower));
    }
}
