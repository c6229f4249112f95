using SaMD.Contracts;
using SaMD.TestKit;

namespace SaMD.Algorithms.Tests.PpgHeartRate;

/// <summary>No pulse, no rate: made noise of seeds and sources that nothing was tuned on, of the kinds of the tuning.</summary>
public sealed class PpgNoiseTests(ITestOutputHelper output)
{
    private const int Seeds = 8;
    private const int Seconds = 240;

    [Theory]
    [Verifies("SRS-PPGHR-104")]
    [InlineData("white", 125)]
    [InlineData("white", 25)]
    [InlineData("white", 30)]
    [InlineData("pink", 125)]
    [InlineData("drift", 64)]
    [InlineData("steps of the converter", 100)]
    [InlineData("mains 50", 51.2)]
    [InlineData("mains 60", 61)]
    [InlineData("mains 60", 125)]
    [InlineData("mains 50", 64)]
    [InlineData("band 0.5 4", 125)]
    [InlineData("band 0.7 3", 64)]
    public void Process_NoiseOfAKind_ReadsAsARateInAtMostTwoPercentOfWindows(string kind, double frequencyHz)
    {
        var (read, all) = (0, 0);
        for (var seed = 1u; seed <= Seeds; seed++)
        {
            var recording = new Recording(frequencyHz, Make(kind, frequencyHz, new Noise((1000 * seed) + 17)));
            var rates = PpgSession.Run(new Algorithms.PpgHeartRate.V1_1_0.PpgHeartRate(), PpgSession.Description(PpgSession.Light(frequencyHz)), [recording], () => Seconds);
            (read, all) = (read + rates.Count(rate => rate.HeartRateBpm is not null), all + rates.Count);
        }
        output.WriteLine(FormattableString.Invariant($"{kind} at {frequencyHz} Hz: {read} of {all}"));
        all.ShouldBe(Seeds * ((Seconds / 2) - 3));
        read.ShouldBeLessThanOrEqualTo((int)(0.02 * all));
    }

    private static float[] Make(string kind, double frequencyHz, Noise random)
    {
        var words = kind.Split(' ');
        double Number(int i) => double.Parse(words[i], System.Globalization.CultureInfo.InvariantCulture);
        double walk = 0, phase = 6 * random.NextUniform();
        var poles = new double[6];
        var band = words[0] == "band" ? new[] { Number(1), Number(1), Number(2), Number(2) } : [];
        var states = new double[4];
        return [.. Enumerable.Range(0, (int)(Seconds * frequencyHz)).Select(_ => (float)Next())];

        double Next()
        {
            var white = random.Next();
            switch (words[0])
            {
                case "white": return white;
                case "pink": return Pink(poles, frequencyHz, white);
                case "drift": return walk += white;
                case "steps": return Math.Round((0.4 * white) + (walk += 0.02 * random.Next()));
                case "mains":
                    phase += 2 * Math.PI * Number(1) / frequencyHz;
                    return Math.Sin(phase) + (0.1 * white);
                default: return Band(band, states, frequencyHz, white);
            }
        }
    }

    // One-pole low passes an octave and a half apart: about 1/f between them.
    private static double Pink(double[] poles, double frequencyHz, double white)
    {
        var sum = 0.0;
        for (var i = 0; i < poles.Length; i++)
        {
            var share = 1 - Math.Exp(-2 * Math.PI * 0.05 * Math.Pow(2.8, i) / frequencyHz);
            poles[i] += share * (white - poles[i]);
            sum += poles[i] / Math.Sqrt(share);
        }
        return sum;
    }

    // Two high passes and two low passes of first order, one after the other.
    private static double Band(double[] cornersHz, double[] states, double frequencyHz, double value)
    {
        for (var i = 0; i < states.Length; i++)
        {
            states[i] += (1 - Math.Exp(-2 * Math.PI * cornersHz[i] / frequencyHz)) * (value - states[i]);
            value = i < 2 ? value - states[i] : states[i];
        }
        return value;
    }
}
