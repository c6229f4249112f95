using FsCheck;
using FsCheck.Fluent;
using SaMD.Signals.Formats.Wfdb;

namespace SaMD.Signals.Tests.Formats.Wfdb;

public sealed class WfdbAnnotationWriterTests
{
    [Fact]
    public void Write_AnyAnnotations_ReadBackTheSame() => Prop
        .ForAll(Arb.From(Annotations), annotations => WfdbAnnotationReader.Read(WfdbAnnotationWriter.Write(annotations), "x", 360).SequenceEqual(annotations))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Write_AnyAnnotationsWithTimeResolution_ReadBackTheSameAtThatFrequency() => Prop
        .ForAll(
            Arb.From(Annotations),
            annotations => WfdbAnnotationReader.Read(WfdbAnnotationWriter.Write(annotations, 257.5), "x", 257.5).SequenceEqual(annotations))
        .QuickCheckThrowOnFailure();

    // 1 is 0x0001 with code 1: 0x0401; the second lies 1024 further on: SKIP 0x00000400, then its word with interval 0.
    [Fact]
    public void Write_LongInterval_TakesSkip() => WfdbAnnotationWriter
        .Write([new(1, AnnotationCode.Normal), new(1025, AnnotationCode.PrematureVentricular, -1, 1, 2, "ab")])
        .ShouldBe([0x01, 0x04, 0x00, 0xec, 0x00, 0x00, 0x00, 0x04, 0x00, 0x14, 0xff, 0xf7, 0x01, 0xf8, 0x02, 0xf0, 0x02, 0xfc, 0x61, 0x62, 0x00, 0x00]);

    [Fact]
    public void Write_NoAnnotations_IsTheEndMark() => WfdbAnnotationWriter.Write([]).ShouldBe([0, 0]);

    [Fact]
    public void Write_TimesOutOfOrder_Throws() => Should
        .Throw<ArgumentException>(() => WfdbAnnotationWriter.Write([new(5, AnnotationCode.Normal), new(4, AnnotationCode.Normal)]))
        .Message.ShouldBe("Annotation 1 at sample 4 comes after one at 5: sort them by time.");

    [Fact]
    public void Write_WhatNoFileHolds_Throws()
    {
        Annotation[] unwritable =
        [
            new(1, AnnotationCode.None), new(1, (AnnotationCode)59), new(1, AnnotationCode.Note, Auxiliary: new string('x', 256)),
            new(1, AnnotationCode.Note, Auxiliary: "a\0"), new(1, AnnotationCode.Note, Auxiliary: "\u0100"), new(1L << 54, AnnotationCode.Note),
        ];
        foreach (var annotation in unwritable)
            Should.Throw<ArgumentException>(() => WfdbAnnotationWriter.Write([annotation])).Message.ShouldStartWith("Annotation 0");
        Should.Throw<ArgumentException>(() => WfdbAnnotationWriter.Write([], double.NaN));
        Should.Throw<ArgumentException>(() => WfdbAnnotationWriter.Write([], 0));
    }

    // Leading notes at time 0, steps on either side of what an interval and a SKIP hold, all codes, all bytes.
    private static Gen<Annotation[]> Annotations =>
        from start in Gen.Elements(0L, 0L, 5L, -3L, -3_000_000_000L)
        from steps in Gen.ArrayOf(Gen.Elements(0L, 0L, 1L, 200L, 1023L, 1024L, int.MaxValue, (long)int.MaxValue + 1, 9_000_000_000L))
        from drafts in Gen.ArrayOf(Draft, steps.Length)
        select steps.Select((_, i) => drafts[i] with { Sample = start + steps.Take(i).Sum() }).ToArray();

    private static Gen<Annotation> Draft =>
        from code in Gen.OneOf(Gen.Constant(22), Gen.Choose(1, 58))
        from subtype in Gen.OneOf(Gen.Constant(0), Gen.Choose(sbyte.MinValue, sbyte.MaxValue))
        from channel in Gen.OneOf(Gen.Constant(0), Gen.Choose(0, 255))
        from number in Gen.OneOf(Gen.Constant(0), Gen.Choose(sbyte.MinValue, sbyte.MaxValue))
        from text in Gen.OneOf(Gen.Constant((string?)null), Text)
        select new Annotation(0, (AnnotationCode)code, (sbyte)subtype, (byte)channel, (sbyte)number, text);

    private static Gen<string?> Text =>
        from length in Gen.Choose(1, 255)
        from characters in Gen.ArrayOf(Gen.Choose(1, 255), length)
        select (string?)new string([.. characters.Select(character => (char)character)]);
}
