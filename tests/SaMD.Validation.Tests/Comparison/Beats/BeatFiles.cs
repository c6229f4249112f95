using FsCheck;
using FsCheck.Fluent;
using SaMD.Signals;

namespace SaMD.Validation.Tests.Comparison.Beats;

/// <summary>A reference file and a test file made from it, for properties.</summary>
internal sealed record BeatFiles(Annotation[] Reference, Annotation[] Test)
{
    private static readonly AnnotationCode[] Codes =
    [
        AnnotationCode.Normal, AnnotationCode.Normal, AnnotationCode.Normal, AnnotationCode.LeftBundleBranchBlock, AnnotationCode.AtrialPremature,
        AnnotationCode.AtrialEscape, AnnotationCode.PrematureVentricular, AnnotationCode.VentricularEscape, AnnotationCode.Fusion,
        AnnotationCode.Paced, AnnotationCode.Learning, AnnotationCode.FlutterWave, AnnotationCode.Note, AnnotationCode.Rhythm, AnnotationCode.PWave,
    ];

    /// <summary>Properties run on the same cases each time.</summary>
    public static Config Settings { get; } = Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(new Replay(new Rnd(20260801, 99), null));

    public static Arbitrary<BeatFiles> Any { get; } = Arb.From(
        from count in Gen.Choose(0, 60)
        from words in Gen.Choose(0, int.MaxValue).ArrayOf(count)
        select Of(words));

    private static BeatFiles Of(int[] words)
    {
        // A shutdown of a single mark starts at the beat before it; with none before it, at sample 0, wherever the file begins.
        var reference = new List<Annotation> { Beat.Normal(1) };
        var test = new List<Annotation> { Beat.Normal(1) };
        long sample = 1;
        foreach (var word in words)
        {
            sample += 10 + (word % 251);
            var choice = word / 251 % 40;
            if (choice < 3) sample = AddInterval(reference, test, choice, sample, word);
            else AddBeat(reference, test, new Annotation(sample, Codes[word / 10_040 % Codes.Length]), word / 150_600);
        }

        return new BeatFiles([.. reference], [.. test.OrderBy(static annotation => annotation.Sample)]);
    }

    private static long AddInterval(List<Annotation> reference, List<Annotation> test, int choice, long sample, int word)
    {
        var end = sample + (word / 10_040 % 900) + 1;
        if (choice == 0) reference.AddRange([Beat.FibrillationStart(sample), Beat.FibrillationEnd(end)]);
        else (choice == 1 ? reference : test).AddRange([Beat.ShutdownStart(sample), Beat.ShutdownEnd(end)]);
        return choice == 0 ? end : sample;
    }

    private static void AddBeat(List<Annotation> reference, List<Annotation> test, Annotation beat, int word)
    {
        reference.Add(beat);
        if (word % 8 == 0) return;
        test.Add(beat with { Sample = Math.Max(1, beat.Sample + (word / 8 % 91) - 45), Code = word / 728 % 5 == 0 ? Codes[word / 3640 % Codes.Length] : beat.Code });
    }
}
