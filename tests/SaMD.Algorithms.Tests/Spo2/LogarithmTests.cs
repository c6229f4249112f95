using SaMD.Algorithms.Spo2.V1_0_0;

namespace SaMD.Algorithms.Tests.Spo2;

public sealed class LogarithmTests
{
    /// <summary>Expected: the platform's logarithm, which is right to the last bit or the one before.</summary>
    [Fact]
    public void Of_AnyNumber_IsTheLogarithm()
    {
        foreach (var value in Enumerable.Range(-600, 1201).Select(k => Math.Pow(10, k / 20.0)).Concat([double.Epsilon, double.MaxValue, 1, 0.9999, 1.0001]))
            Logarithm.Of(value).ShouldBe(Math.Log(value), 4e-16 * Math.Max(1, Math.Abs(Math.Log(value))));
    }
}
