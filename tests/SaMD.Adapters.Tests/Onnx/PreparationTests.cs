using SaMD.Adapters.Onnx;

namespace SaMD.Adapters.Tests.Onnx;

/// <summary>What comes before a model, against closed forms and scipy.</summary>
public sealed class PreparationTests
{
    // scipy 1.10.1: b, a = butter(2, f, kind, fs=100); lfilter(b, a, x, zi=lfilter_zi(b, a) * x[0])[0]
    [Theory]
    [InlineData(FilterKind.HighPass, 0.5, new[] { 0, 0.9780304792065436, 2.8906456027077785, 1.7832633331777514, -2.2118092388106487, -1.1409828880185362, 3.7965327494787657, 1.1805882060165107 })]
    [InlineData(FilterKind.LowPass, 8, new[] { 1.0, 1.0461318020933128, 1.2909664246969923, 1.772874084949387, 2.0979248826196364, 1.9167964227595542, 1.6585413451526836, 1.802129859434528 })]
    internal void Filter_AsScipy(FilterKind kind, double frequencyHz, double[] expected)
    {
        var filter = new ButterworthFilter(kind, frequencyHz).Start(100);

        double[] found = [.. new[] { 1, 2, 4, 3, -1, 0, 5, 2.5 }.Select(filter.Next)];

        for (var i = 0; i < expected.Length; i++) found[i].ShouldBe(expected[i], 1e-12);
    }

    [Fact]
    public void Filter_AfterAGap_StartsAgainAtRest()
    {
        var filter = new ButterworthFilter(FilterKind.HighPass, 0.5).Start(100);
        filter.Next(5);
        filter.Next(7);

        filter.Interrupt();

        filter.Next(1000).ShouldBe(0, 1e-9);
    }

    [Theory]
    [InlineData(300)]
    [InlineData(360)]
    [InlineData(128)]
    [InlineData(250.5)]
    [InlineData(1000.0 / 3.7)]
    public void Resample_SineBelowTheEdge_IsTheSineAtItsTimes(double fromHz)
    {
        static double Sine(double seconds) => Math.Sin((2 * Math.PI * 7.3 * seconds) + 0.4);
        var found = Resampled(fromHz, [.. Enumerable.Range(0, 3000).Select(k => (float)Sine(k / fromHz))]);

        found.Count.ShouldBe((int)Math.Floor((2999 * 100 / fromHz) + 1e-9) + 1);
        for (var k = 20; k < found.Count - 20; k++) found[k].Sample.ShouldBe(Sine(k / 100.0), 2e-3);
    }

    [Theory]
    [InlineData(300)]
    [InlineData(271.3)]
    public void Resample_Constant_StaysOneToItsEnds(double fromHz) =>
        Resampled(fromHz, [.. Enumerable.Repeat(3.25f, 700)]).ShouldAllBe(item => item.Valid && Math.Abs(item.Sample - 3.25) < 1e-12);

    [Fact]
    public void Resample_AboveTheEdge_IsTakenAway()
    {
        var found = Resampled(300, [.. Enumerable.Range(0, 3000).Select(k => (float)Math.Sin(2 * Math.PI * 65 * k / 300))]);

        // Without a filter 65 Hz would come out as 35 Hz.
        found.Skip(20).SkipLast(20).Max(item => Math.Abs(item.Sample)).ShouldBeLessThan(0.01);
    }

    [Fact]
    public void Resample_Gap_IsNotValidAndNotZeroedBesideIt()
    {
        var samples = Enumerable.Repeat(2f, 600).ToArray();
        var valid = Enumerable.Repeat(true, 600).ToArray();
        Array.Fill(valid, false, 200, 100);
        Array.Fill(samples, 0f, 200, 100);

        var found = Resampled(300, samples, valid);

        found.Where(item => item.Valid).ShouldAllBe(item => Math.Abs(item.Sample - 2) < 1e-9);
        found.Count(item => !item.Valid).ShouldBeInRange(30, 36);
    }

    [Fact]
    public void Window_MedianRange_LeavesOutAnArtefactAndWhatIsNotValid()
    {
        // Five segments of four: ranges 2, 2, 2, 100 and one without valid samples.
        float[] samples = [0, 2, 1, 1, 1, 3, 2, 2, 0, 2, 0, 0, 0, 100, 0, 0, 7, 7, 7, 7];
        bool[] valid = [.. Enumerable.Range(0, 20).Select(k => k < 16)];
        var target = new float[24];

        WindowTensor.Write(samples, valid, new Normalisation(WindowScale.MedianRange, 4, 0.001, 3), target);

        target.ShouldBe([0, 1, 0.5f, 0.5f, 0.5f, 1.5f, 1, 1, 0, 1, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    }

    [Fact]
    public void Window_Standard_HasMeanZeroAndDeviationOne()
    {
        var target = new float[4];

        WindowTensor.Write([1, 3, 5, 7], [true, true, true, true], new Normalisation(WindowScale.Standard, 1, 1e-9, null), target);

        // Deviation of 1, 3, 5, 7 about 4: the root of 5.
        for (var i = 0; i < 4; i++) target[i].ShouldBe((float)(((2 * i) - 3) / Math.Sqrt(5)), 1e-6f);
    }

    private static List<(double Sample, bool Valid)> Resampled(double fromHz, float[] samples, bool[]? valid = null)
    {
        var resampler = new SincResampler(new Resampling(100, 40, 0.1), fromHz);
        var output = new List<(double, bool)>();
        resampler.Add(samples, valid, output);
        resampler.Finish(output);
        return output;
    }
}
