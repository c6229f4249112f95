using SaMD.Contracts;

namespace SaMD.Validation.Comparison.Classification;

/// <summary>
/// Counts of recordings, reference by answer. Rows are the classes, then the reference labels that a rule leaves out. Columns are the
/// classes, then the inconclusive answers by reason, then the failures of the algorithm. Of one recording, or summed with <c>+</c>.
/// </summary>
public sealed class ConfusionMatrix
{
    private static readonly InconclusiveReason[] Reasons = Enum.GetValues<InconclusiveReason>();

    private readonly long[,] _cells;

    internal ConfusionMatrix(ClassificationSettings settings, long[,] cells)
    {
        Settings = settings;
        Rows = [.. settings.Classes, .. settings.LeftOutReferences];
        _cells = cells;
    }

    /// <summary>The classes and the labels left out.</summary>
    public ClassificationSettings Settings { get; }

    /// <summary>Names of the rows: the classes, then the reference labels left out.</summary>
    public IReadOnlyList<string> Rows { get; }

    /// <summary>
    /// Names of the columns: the classes, the reasons (<c>poor-signal</c>, <c>low-rate</c>, <c>high-rate</c>, <c>undecided</c>),
    /// <c>failed</c>.
    /// </summary>
    public IReadOnlyList<string> Columns => [.. Settings.Classes, "poor-signal", "low-rate", "high-rate", "undecided", "failed"];

    /// <summary>The counts, one line per row of <see cref="Rows"/>, in the order of <see cref="Columns"/>.</summary>
    public IReadOnlyList<IReadOnlyList<long>> Cells =>
    [
        .. Enumerable.Range(0, _cells.GetLength(0))
            .Select(row => (IReadOnlyList<long>)[.. Enumerable.Range(0, _cells.GetLength(1)).Select(column => _cells[row, column])]),
    ];

    /// <summary>Recordings of a reference label that the algorithm gave a class.</summary>
    /// <param name="reference">A class or a label left out.</param>
    /// <param name="called">A class.</param>
    /// <exception cref="ArgumentException">There is no such label, or no such class.</exception>
    public long this[string reference, string called] => _cells[Row(reference), Column(called)];

    /// <summary>Recordings of a reference label that the algorithm found inconclusive for one reason.</summary>
    /// <param name="reference">A class or a label left out.</param>
    /// <param name="reason">The reason.</param>
    /// <exception cref="ArgumentException">There is no such label.</exception>
    public long Inconclusive(string reference, InconclusiveReason reason) => _cells[Row(reference), Settings.Classes.Count + (int)reason];

    /// <summary>Recordings of a reference label that the algorithm found inconclusive.</summary>
    /// <param name="reference">A class or a label left out.</param>
    /// <exception cref="ArgumentException">There is no such label.</exception>
    public long Inconclusive(string reference) => Reasons.Sum(reason => Inconclusive(reference, reason));

    /// <summary>Recordings of a reference label on which the algorithm failed.</summary>
    /// <param name="reference">A class or a label left out.</param>
    /// <exception cref="ArgumentException">There is no such label.</exception>
    public long Failed(string reference) => _cells[Row(reference), Settings.Classes.Count + Reasons.Length];

    /// <summary>Recordings of a reference label that the algorithm gave some class.</summary>
    /// <param name="reference">A class or a label left out.</param>
    /// <exception cref="ArgumentException">There is no such label.</exception>
    public long Classified(string reference) => Settings.Classes.Sum(called => this[reference, called]);

    /// <summary>All recordings of a reference label.</summary>
    /// <param name="reference">A class or a label left out.</param>
    /// <exception cref="ArgumentException">There is no such label.</exception>
    public long Total(string reference) => Classified(reference) + Inconclusive(reference) + Failed(reference);

    /// <summary>Recordings of a reference label that a figure is of: failures belong to it in both ways.</summary>
    /// <param name="reference">A class or a label left out.</param>
    /// <param name="handling">What an inconclusive answer counts as.</param>
    /// <exception cref="ArgumentException">There is no such label.</exception>
    public long Counted(string reference, InconclusiveHandling handling) =>
        handling == InconclusiveHandling.CountedAsWrong ? Total(reference) : Total(reference) - Inconclusive(reference);

    /// <summary>Of the recordings of all labels left out by rule, those that the algorithm gave one class (its positive calls).</summary>
    /// <param name="called">A class.</param>
    /// <exception cref="ArgumentException">There is no such class.</exception>
    public Ratio LeftOutCalled(string called) =>
        new(Settings.LeftOutReferences.Sum(label => this[label, called]), Settings.LeftOutReferences.Sum(Total));

    /// <summary>Pools two matrices of the same classes.</summary>
    /// <exception cref="ArgumentException">Their classes or labels left out differ.</exception>
    public static ConfusionMatrix operator +(ConfusionMatrix left, ConfusionMatrix right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (!left.Rows.SequenceEqual(right.Rows, StringComparer.Ordinal) || left.Settings.Classes.Count != right.Settings.Classes.Count)
            throw new ArgumentException(
                $"Matrices of {string.Join(", ", left.Rows)} and of {string.Join(", ", right.Rows)} cannot be added: compare with the same classes.");
        var cells = (long[,])left._cells.Clone();
        for (var row = 0; row < cells.GetLength(0); row++)
            for (var column = 0; column < cells.GetLength(1); column++) cells[row, column] += right._cells[row, column];
        return new ConfusionMatrix(left.Settings, cells);
    }

    /// <summary>Pools two matrices of the same classes.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <exception cref="ArgumentException">Their classes or labels left out differ.</exception>
    public static ConfusionMatrix Add(ConfusionMatrix left, ConfusionMatrix right) => left + right;

    internal static long[,] Empty(ClassificationSettings settings) =>
        new long[settings.Classes.Count + settings.LeftOutReferences.Count, settings.Classes.Count + Reasons.Length + 1];

    private int Row(string label) => Find(Rows, label, "a reference label");

    private int Column(string label) => Find(Settings.Classes, label, "a class");

    private static int Find(IReadOnlyList<string> labels, string label, string what)
    {
        for (var i = 0; i < labels.Count; i++)
            if (labels[i] == label) return i;
        throw new ArgumentException($"'{label}' is not {what} of this comparison; there are {string.Join(", ", labels)}.");
    }
}
