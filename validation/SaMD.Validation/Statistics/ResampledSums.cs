using System.Numerics;
using System.Runtime.InteropServices;

namespace SaMD.Validation.Statistics;

/// <summary>
/// The one resampling engine: draws each resample of persons once and adds up all columns of it at once. Each column is added in the
/// order of the draws, so that its sums have the same bits whatever stands in the columns beside it, and at any vector width.
/// </summary>
internal sealed class ResampledSums
{
    private const int VectorsAtOnce = 4;

    private readonly Vector<double>[] sums;
    private readonly int vectors;

    private ResampledSums(Vector<double>[] sums, int vectors, int columns, int replicates)
    {
        this.sums = sums;
        this.vectors = vectors;
        Columns = columns;
        Replicates = replicates;
    }

    internal int Columns { get; }

    internal int Replicates { get; }

    /// <summary>The sums of one resample, in the order of the columns.</summary>
    internal ReadOnlySpan<double> Of(int replicate) =>
        MemoryMarshal.Cast<Vector<double>, double>(sums.AsSpan(replicate * vectors, vectors))[..Columns];

    /// <summary>Draws as many rows as there are, with replacement, and adds them up; once per replicate.</summary>
    internal static ResampledSums Draw(ReadOnlySpan<double> rows, int columns, ulong seed, int replicates)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(replicates, 1);
        var clusters = rows.Length / columns;
        var vectors = (columns + Vector<double>.Count - 1) / Vector<double>.Count;
        var padded = Padded(rows, columns, vectors);
        var sums = new Vector<double>[replicates * vectors];
        var generator = new Xoshiro256(seed);
        var drawn = new int[clusters];
        for (var replicate = 0; replicate < replicates; replicate++)
        {
            generator.FillBelow(clusters, drawn);
            Add(padded, vectors, drawn, sums.AsSpan(replicate * vectors, vectors));
        }
        return new ResampledSums(sums, vectors, columns, replicates);
    }

    private static Vector<double>[] Padded(ReadOnlySpan<double> rows, int columns, int vectors)
    {
        var padded = new Vector<double>[rows.Length / columns * vectors];
        for (var row = 0; row * columns < rows.Length; row++)
            rows.Slice(row * columns, columns).CopyTo(MemoryMarshal.Cast<Vector<double>, double>(padded.AsSpan(row * vectors, vectors)));
        return padded;
    }

    // Four vectors of a row at once stay in registers while the drawn rows go by.
    private static void Add(Vector<double>[] rows, int vectors, int[] drawn, Span<Vector<double>> sums)
    {
        var first = 0;
        for (; first + VectorsAtOnce <= vectors; first += VectorsAtOnce)
        {
            var (a, b, c, d) = (Vector<double>.Zero, Vector<double>.Zero, Vector<double>.Zero, Vector<double>.Zero);
            foreach (var person in drawn)
            {
                var row = rows.AsSpan(person * vectors + first, VectorsAtOnce);
                a += row[0];
                b += row[1];
                c += row[2];
                d += row[3];
            }
            (sums[first], sums[first + 1], sums[first + 2], sums[first + 3]) = (a, b, c, d);
        }
        for (; first < vectors; first++)
        {
            var sum = Vector<double>.Zero;
            foreach (var person in drawn) sum += rows[person * vectors + first];
            sums[first] = sum;
        }
    }
}
