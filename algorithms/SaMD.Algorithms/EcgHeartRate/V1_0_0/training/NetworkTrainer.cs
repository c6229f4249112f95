using System.Runtime.Intrinsics;

namespace SaMD.Algorithms.EcgHeartRate.V1_0_0.Training;

/// <summary>
/// Trains the network by stochastic gradient descent on the weighted logistic loss: Adam (Kingma and Ba 2014, arXiv 1412.6980)
/// with decoupled weight decay (Loshchilov and Hutter 2017, arXiv 1711.05101), a cosine learning rate, batches of 128.
/// </summary>
internal sealed class NetworkTrainer
{
    private const int First = 24, Second = 16, Batch = 128;
    private const float Rate = 2e-3f, Decay = 0.01f;

    private readonly int _inputs, _bias1, _layer2, _bias2, _layer3, _bias3;
    private readonly float[] _weights, _gradient, _mean, _square, _h1 = new float[First], _h2 = new float[Second], _d1 = new float[First], _d2 = new float[Second];
    private int _steps;

    private NetworkTrainer(int inputs, Generator random)
    {
        _inputs = inputs;
        _bias1 = inputs * First;
        _layer2 = _bias1 + First;
        _bias2 = _layer2 + First * Second;
        _layer3 = _bias2 + Second;
        _bias3 = _layer3 + Second;
        (_weights, _gradient, _mean, _square) = (new float[_bias3 + 1], new float[_bias3 + 1], new float[_bias3 + 1], new float[_bias3 + 1]);
        for (var i = 0; i < _bias1; i++) _weights[i] = (float)(random.Normal() * Math.Sqrt(2.0 / inputs));
        for (var i = _layer2; i < _bias2; i++) _weights[i] = (float)(random.Normal() * Math.Sqrt(2.0 / First));
        for (var i = _layer3; i < _bias3; i++) _weights[i] = (float)(random.Normal() * Math.Sqrt(1.0 / Second));
    }

    /// <summary>Trains; the weights are in the order that <see cref="QrsNetwork"/> takes.</summary>
    internal static float[] Train(Examples examples, int epochs, ulong seed)
    {
        var random = new Generator(seed);
        var (means, scales) = Scaling(examples.Features);
        var trainer = new NetworkTrainer(means.Length, random);
        int[] order = [.. Enumerable.Range(0, examples.Features.Count)];
        var scaled = new float[means.Length];
        var total = (long)epochs * order.Length / Batch;
        var inBatch = 0;
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            for (var i = order.Length - 1; i > 0; i--)
            {
                var j = random.Below(i + 1);
                (order[i], order[j]) = (order[j], order[i]);
            }

            foreach (var i in order)
            {
                for (var k = 0; k < scaled.Length; k++) scaled[k] = (examples.Features[i][k] - means[k]) * scales[k];
                var probability = 1 / (1 + MathF.Exp(-trainer.Forward(scaled)));
                trainer.Backward(scaled, examples.Weights[i] * (probability - (examples.IsBeat[i] ? 1 : 0)) / Batch);
                if (++inBatch < Batch) continue;
                inBatch = 0;
                trainer.Step(total);
            }
        }

        return trainer.Unscaled(means, scales);
    }

    private static (float[] Means, float[] Scales) Scaling(List<float[]> features)
    {
        var count = features[0].Length;
        var (means, scales) = (new float[count], new float[count]);
        for (var k = 0; k < count; k++)
        {
            var mean = features.Average(f => (double)f[k]);
            var variance = features.Average(f => (f[k] - mean) * (f[k] - mean));
            (means[k], scales[k]) = ((float)mean, (float)(1 / Math.Sqrt(variance + 1e-4)));
        }

        return (means, scales);
    }

    private float Forward(float[] input)
    {
        _weights.AsSpan(_bias1, First).CopyTo(_h1);
        for (var i = 0; i < _inputs; i++) AddScaled(_h1, input[i], _weights.AsSpan(i * First, First));
        for (var i = 0; i < First; i++) _h1[i] = Math.Max(0, _h1[i]);
        _weights.AsSpan(_bias2, Second).CopyTo(_h2);
        for (var i = 0; i < First; i++) AddScaled(_h2, _h1[i], _weights.AsSpan(_layer2 + i * Second, Second));
        var output = _weights[_bias3];
        for (var i = 0; i < Second; i++)
        {
            _h2[i] = Math.Max(0, _h2[i]);
            output += _h2[i] * _weights[_layer3 + i];
        }

        return output;
    }

    private void Backward(float[] input, float error)
    {
        _gradient[_bias3] += error;
        for (var i = 0; i < Second; i++)
        {
            _gradient[_layer3 + i] += error * _h2[i];
            _d2[i] = _h2[i] > 0 ? error * _weights[_layer3 + i] : 0;
        }

        AddScaled(_gradient.AsSpan(_bias2, Second), 1, _d2);
        for (var i = 0; i < First; i++)
        {
            _d1[i] = 0;
            if (_h1[i] <= 0) continue;
            for (var k = 0; k < Second; k++) _d1[i] += _d2[k] * _weights[_layer2 + i * Second + k];
            AddScaled(_gradient.AsSpan(_layer2 + i * Second, Second), _h1[i], _d2);
        }

        AddScaled(_gradient.AsSpan(_bias1, First), 1, _d1);
        for (var i = 0; i < _inputs; i++) AddScaled(_gradient.AsSpan(i * First, First), input[i], _d1);
    }

    private void Step(long total)
    {
        const float Momentum = 0.9f, Memory = 0.999f;
        _steps++;
        var progress = Math.Min(1, _steps / (float)total);
        var rate = Rate * Math.Min(1, _steps / 200f) * (0.5f + 0.5f * MathF.Cos(MathF.PI * progress));
        var (momentum, memory) = (1 - MathF.Pow(Momentum, _steps), 1 - MathF.Pow(Memory, _steps));
        for (var i = 0; i < _weights.Length; i++)
        {
            _mean[i] = Momentum * _mean[i] + (1 - Momentum) * _gradient[i];
            _square[i] = Memory * _square[i] + (1 - Memory) * _gradient[i] * _gradient[i];
            var decay = i < _bias1 || (i >= _layer2 && i < _bias2) ? Decay * _weights[i] : 0;
            _weights[i] -= rate * (_mean[i] / momentum / (MathF.Sqrt(_square[i] / memory) + 1e-8f) + decay);
        }

        Array.Clear(_gradient);
    }

    // The network takes features as they are: their scaling goes into the first layer.
    private float[] Unscaled(float[] means, float[] scales)
    {
        var result = (float[])_weights.Clone();
        for (var k = 0; k < First; k++)
        {
            double bias = _weights[_bias1 + k];
            for (var i = 0; i < _inputs; i++)
            {
                var weight = (double)_weights[i * First + k] * scales[i];
                bias -= weight * means[i];
                result[i * First + k] = (float)weight;
            }

            result[_bias1 + k] = (float)bias;
        }

        return result;
    }

    private static void AddScaled(Span<float> sum, float factor, ReadOnlySpan<float> values)
    {
        var eight = Vector256.Create(factor);
        for (var k = 0; k <= sum.Length - 8; k += 8)
            (Vector256.Create<float>(sum[k..]) + eight * Vector256.Create<float>(values[k..])).CopyTo(sum[k..]);
    }
}
