namespace SaMD.Algorithms.EcgHeartRate.V1_0_0.Training;

/// <summary>
/// Learns the rhythm model as a semi-Markov random field (Sarawagi and Cohen 2004): the parameters under which, among all
/// sequences of candidates, the reference's is most probable; gradient by the forward-backward algorithm, ascent by Adam.
/// </summary>
internal static class RhythmTrainer
{
    private const int Rounds = 3, Iterations = 25, LongestPart = 400;
    private const double LongestSeconds = 4, EdgeSeconds = 2, Prior = 2e-5;

    private static readonly int Ratios = RhythmModel.Ratios.Length, Grades = RhythmModel.Grades.Length, Shorts = RhythmModel.Shorts.Length;

    /// <summary>Learns.</summary>
    internal static float[] Train(IReadOnlyList<RhythmRun> runs)
    {
        var parameters = Start();
        var (mean, square) = (new double[parameters.Length], new double[parameters.Length]);
        for (var step = 0; step < Rounds * Iterations; step++)
        {
            if (step % Iterations == 0)
            {
                // What is usual comes from decoding with the parameters so far.
                var errors = runs.Select(r => r.Decode(parameters)).ToArray();
                Console.WriteLine($"rhythm model, step {step}: {errors.Sum(e => e.Missed)} missed, {errors.Sum(e => e.Extra)} extra");
            }

            var gradient = new double[parameters.Length];
            var weight = 0.0;
            foreach (var run in runs)
                foreach (var (from, to) in Parts(run.Labels)) weight += run.Weight * AddGradient(run, from, to, parameters, gradient);
            Ascend(parameters, gradient, weight, mean, square, step);
        }

        return parameters;
    }

    // A start that is near what textbooks say: long intervals cost, the usual one gains in a regular rhythm, very short ones cost.
    private static float[] Start()
    {
        var parameters = new float[RhythmModel.ParameterCount];
        parameters[0] = 1;
        for (var g = 0; g < Grades; g++)
            for (var r = 0; r < Ratios; r++)
            {
                var distance = (RhythmModel.Ratios[r] - 1) / 0.05f;
                parameters[Ratio(g, r)] = 1.5f * Math.Max(0, RhythmModel.Ratios[r] - 1.35f) - 4 * RhythmModel.Grades[g] / (1 + distance * distance);
            }

        for (var k = 0; k < 2 * Shorts; k++) parameters[Ratio(Grades, k)] = Math.Max(0, 50 * (0.31f - RhythmModel.Shorts[k % Shorts]));
        return parameters;
    }

    private static int Ratio(int grade, int ratio) => 2 + grade * Ratios + ratio;

    private static IEnumerable<(int From, int To)> Parts(Label[] labels)
    {
        for (var i = 0; i < labels.Length;)
        {
            var from = i;
            while (i < labels.Length && i - from < LongestPart && labels[i] != Label.None) i++;
            if (i - from >= 4) yield return (from, i);
            if (i < labels.Length && labels[i] == Label.None) i++;
        }
    }

    private static void Ascend(float[] parameters, double[] gradient, double weight, double[] mean, double[] square, int step)
    {
        const double Momentum = 0.9, Memory = 0.99;
        var rate = 0.06 * (1 - 0.8 * step / (Rounds * Iterations));
        for (var k = 0; k < parameters.Length; k++)
        {
            var slope = gradient[k] / weight - Prior * (parameters[k] - (k == 0 ? 1 : 0));
            mean[k] = Momentum * mean[k] + (1 - Momentum) * slope;
            square[k] = Memory * square[k] + (1 - Memory) * slope * slope;
            var corrected = Math.Sqrt(square[k] / (1 - Math.Pow(Memory, step + 1))) + 1e-7;
            parameters[k] += (float)(rate * mean[k] / (1 - Math.Pow(Momentum, step + 1)) / corrected);
        }
    }

    // Adds the gradient of a part's log-likelihood; gives the number of its candidates, 0 where the reference's sequence is impossible.
    private static int AddGradient(RhythmRun run, int from, int to, float[] parameters, double[] gradient)
    {
        var part = new Part(run, from, to, parameters);
        return part.Count >= 3 && part.IsPossible && part.Sum() ? part.AddGradient(gradient) : 0;
    }

    private sealed class Part
    {
        private readonly RhythmRun _run;
        private readonly RhythmModel _model;
        private readonly int[] _items;
        private readonly double[] _gain, _forward, _backward;
        private double _total;

        internal Part(RhythmRun run, int from, int to, float[] parameters)
        {
            (_run, _model) = (run, new RhythmModel(parameters));
            _items = [.. Enumerable.Range(from, to - from).Where(k => run.Candidates[k].Evidence >= Tuning.LeastEvidence)];
            _gain = [.. _items.Select(k => (double)_model.Gain(run.Candidates[k].Evidence))];
            (_forward, _backward) = (new double[_items.Length], new double[_items.Length]);
        }

        internal int Count => _items.Length;

        internal bool IsPossible
        {
            get
            {
                int[] beats = [.. Beats()];
                return beats.Length > 1 && beats.Zip(beats.Skip(1)).All(p => Cost(p.First, p.Second) < double.PositiveInfinity);
            }
        }

        /// <summary>Forward and backward sums over all sequences that begin and end near the ends of the part.</summary>
        internal bool Sum()
        {
            var last = Count - 1;
            for (var k = 0; k < Count; k++)
            {
                var sum = new LogSum(Seconds(0, k) < EdgeSeconds);
                for (var j = k - 1; j >= 0 && IsNear(j, k); j--) sum.Add(_forward[j] - Cost(j, k));
                _forward[k] = sum.Value + _gain[k];
            }

            var total = new LogSum(false);
            for (var k = last; k >= 0; k--)
            {
                var sum = new LogSum(Seconds(k, last) < EdgeSeconds);
                for (var j = k + 1; j < Count && IsNear(k, j); j++) sum.Add(_backward[j] + _gain[j] - Cost(k, j));
                _backward[k] = sum.Value;
                if (Seconds(k, last) < EdgeSeconds) total.Add(_forward[k]);
            }

            _total = total.Value;
            return double.IsFinite(_total);
        }

        internal int AddGradient(double[] gradient)
        {
            var weight = _run.Weight;
            for (var k = 0; k < Count; k++)
            {
                var share = Math.Exp(_forward[k] + _backward[k] - _total);
                var surplus = weight * ((_run.Labels[_items[k]] == Label.Beat ? 1 : 0) - share);
                gradient[0] += surplus * _run.Candidates[_items[k]].Evidence;
                gradient[1] += surplus;
                for (var j = k - 1; j >= 0 && IsNear(j, k); j--)
                {
                    var pair = Math.Exp(_forward[j] - Cost(j, k) + _gain[k] + _backward[k] - _total);
                    if (pair > 1e-5) AddPair(gradient, j, k, weight * pair);
                }
            }

            int[] beats = [.. Beats()];
            foreach (var (j, k) in beats.Zip(beats.Skip(1))) AddPair(gradient, j, k, -weight);
            return Count;
        }

        private IEnumerable<int> Beats() => Enumerable.Range(0, Count).Where(k => _run.Labels[_items[k]] == Label.Beat);

        private float Seconds(int j, int k) => (float)((_run.Candidates[_items[k]].At - _run.Candidates[_items[j]].At) / _run.DetectionHz);

        private bool IsNear(int j, int k) => k - j == 1 || Seconds(j, k) <= LongestSeconds;

        private double Cost(int j, int k)
        {
            if (_run.UsualSeconds[_items[k]] > 0) _model.Expect(_run.UsualSeconds[_items[k]], _run.Regularity[_items[k]]);
            else _model.ExpectNothing();
            var cost = _model.Cost(Seconds(j, k));
            return cost > 1e5f ? double.PositiveInfinity : cost;
        }

        // An interval takes its cost from the table by linear interpolation: the gradient goes back the same way.
        private void AddPair(double[] gradient, int j, int k, double share)
        {
            var (seconds, usual) = (Seconds(j, k), _run.UsualSeconds[_items[k]]);
            if (seconds < RhythmModel.Shorts[^1])
            {
                var (at, part) = RhythmModel.Locate(RhythmModel.Shorts, seconds);
                var first = Ratio(Grades, usual > 0 ? Shorts : 0);
                gradient[first + at] += share * (1 - part);
                // The last value stays 0: there the cost ends.
                if (at + 1 < Shorts - 1) gradient[first + at + 1] += share * part;
            }

            if (usual <= 0) return;
            var (ratio, ratioPart) = RhythmModel.Locate(RhythmModel.Ratios, seconds / usual);
            var (grade, gradePart) = RhythmModel.Locate(RhythmModel.Grades, _run.Regularity[_items[k]]);
            gradient[Ratio(grade, ratio)] += share * (1 - gradePart) * (1 - ratioPart);
            gradient[Ratio(grade, ratio + 1)] += share * (1 - gradePart) * ratioPart;
            gradient[Ratio(grade + 1, ratio)] += share * gradePart * (1 - ratioPart);
            gradient[Ratio(grade + 1, ratio + 1)] += share * gradePart * ratioPart;
        }
    }

    // log of a sum of exponentials, begun with 1 or with nothing
    private struct LogSum(bool withOne)
    {
        private double _largest = withOne ? 0 : double.NegativeInfinity;
        private double _sum = withOne ? 1 : 0;

        internal readonly double Value => _largest + Math.Log(_sum);

        internal void Add(double value)
        {
            if (double.IsNegativeInfinity(value)) return;
            if (value > _largest) (_sum, _largest) = (_sum * Math.Exp(_largest - value) + 1, value);
            else _sum += Math.Exp(value - _largest);
        }
    }
}
