using SaMD.Algorithms.Dsp.V1;

namespace SaMD.Algorithms.Tests.Dsp.V1;

public sealed class DecimatorTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(10)]
    public void Process_StraightLine_GivesItsValueAtTheSampleThatTheOutputStandsFor(int factor)
    {
        var input = Enumerable.Range(0, 200).Select(i => 0.5f * i).ToArray();
        var output = Run(factor, input, []);
        // From the first sample's level on, as from 0.
        for (var k = 1; k < output.Length; k++) output[k].ShouldBe(0.5f * (k * factor + factor - 1), 1e-3f);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void InputsFor_AnyState_IsWhatTheOutputsNeed(int factor)
    {
        var decimator = new Decimator(factor);
        var output = new float[100];
        foreach (var wanted in (int[])[1, 2, 30, 7])
        {
            var needed = decimator.InputsFor(wanted);
            decimator.Process(new float[needed - 1], default, output).ShouldBe(wanted - 1);
            decimator.InputsFor(1).ShouldBe(1);
            decimator.Process(new float[1], default, output).ShouldBe(1);
        }
    }

    [Fact]
    public void Process_GapWithALevelShift_HoldsAndContinues()
    {
        float[] input = [1, 2, 3, 0, 0, 10, 11, 12];
        Run(1, input, [true, true, true, false, false, true, true, true]).ShouldBe([0f, 1, 2, 2, 2, 2, 3, 4]);
    }

    [Fact]
    public void Process_NothingValid_IsSilence() => Run(1, new float[5], new bool[5]).ShouldAllBe(v => v == 0);

    [Fact]
    public void Process_AbsurdLevelAfterAGap_DoesNotDrownWhatFollows()
    {
        float[] input = [1, 0, float.MaxValue, 0, 2, 3];
        Run(1, input, [true, false, true, false, true, true])[^1].ShouldBe(3);
    }

    private static float[] Run(int factor, float[] input, bool[] valid)
    {
        var output = new float[input.Length];
        return output[..new Decimator(factor).Process(input, valid, output)];
    }
}
