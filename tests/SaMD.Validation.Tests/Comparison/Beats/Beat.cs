using SaMD.Signals;

namespace SaMD.Validation.Tests.Comparison.Beats;

/// <summary>Short ways to write annotation files in tests.</summary>
internal static class Beat
{
    public const sbyte BothUnreadable = 0x30;

    public static Annotation[] Normals(params long[] samples) => [.. samples.Select(static sample => Normal(sample))];

    public static Annotation Normal(long sample) => new(sample, AnnotationCode.Normal);

    public static Annotation Ventricular(long sample) => new(sample, AnnotationCode.PrematureVentricular);

    public static Annotation Flutter(long sample) => new(sample, AnnotationCode.FlutterWave);

    public static Annotation FibrillationStart(long sample) => new(sample, AnnotationCode.VentricularFibrillationStart);

    public static Annotation FibrillationEnd(long sample) => new(sample, AnnotationCode.VentricularFibrillationEnd);

    public static Annotation ShutdownStart(long sample) => new(sample, AnnotationCode.Noise, BothUnreadable);

    public static Annotation ShutdownEnd(long sample) => new(sample, AnnotationCode.Noise);

    public static Annotation Rhythm(long sample, string text) => new(sample, AnnotationCode.Rhythm, Auxiliary: text);
}
