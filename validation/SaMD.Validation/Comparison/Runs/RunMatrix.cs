namespace SaMD.Validation.Comparison.Runs;

/// <summary>Counts of runs by length, of the reference (rows) and of the test (columns). A length of <see cref="Longest"/> stands for more than five.</summary>
public sealed class RunMatrix
{
    /// <summary>The length that stands for every longer one.</summary>
    public const int Longest = 6;

    private readonly long[,] _cells;

    internal RunMatrix(long[,] cells) => _cells = cells;

    /// <summary>Number of runs.</summary>
    /// <param name="reference">Length on the side of the reference, 0 to <see cref="Longest"/>.</param>
    /// <param name="test">Length on the side of the test.</param>
    public long this[int reference, int test] => _cells[reference, test];

    /// <summary>Number of runs with lengths in two ranges, the ends included.</summary>
    internal long Sum(int referenceFrom, int referenceTo, int testFrom, int testTo)
    {
        var sum = 0L;
        for (var reference = referenceFrom; reference <= referenceTo; reference++)
            for (var test = testFrom; test <= testTo; test++) sum += _cells[reference, test];
        return sum;
    }
}
