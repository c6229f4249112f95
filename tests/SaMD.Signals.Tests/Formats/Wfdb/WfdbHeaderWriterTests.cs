using System.Text;
using FsCheck;
using FsCheck.Fluent;
using SaMD.Signals.Formats.Wfdb;

namespace SaMD.Signals.Tests.Formats.Wfdb;

public sealed class WfdbHeaderWriterTests
{
    private static readonly WfdbSignal Full = new()
    {
        FileName = "r.d",
        Format = 16,
        SamplesPerFrame = 4,
        Skew = 3,
        ByteOffset = 24,
        Gain = 200.5,
        Baseline = -7,
        Unit = "l(s)/x",
        AdcResolutionBits = 12,
        AdcZero = -1,
        InitialValue = 995,
        Checksum = -22131,
        BlockSize = 512,
        Description = "lead II, ",
    };

    [Fact]
    public void Write_EveryField_GivesTheLinesOfHeader5() => Text(new WfdbHeader
    {
        RecordName = "r",
        SignalCount = 2,
        SamplingFrequencyHz = 250,
        CounterFrequencyHz = 500.5,
        BaseCounter = -3.25,
        FrameCount = 1000,
        BaseTime = new TimeSpan(0, 9, 8, 7, 500),
        BaseDate = new DateOnly(1989, 2, 1),
        Preamble = ["wfdb"],
        Comments = ["<age>: 69"],
        Signals = [Full, new WfdbSignal { FileName = "s.d", Format = 212, Gain = 1e-5 }],
    }).ShouldBe(
        "#wfdb\nr 2 250/500.5(-3.25) 1000 09:08:07.5 01/02/1989\nr.d 16x4:3+24 200.5(-7)/l(s)/x 12 -1 995 -22131 512 lead II, \ns.d 212 1E-05\n#<age>: 69\n");

    [Fact]
    public void Write_AnyFieldsFromTheLeft_ReadBackTheSame() => Prop
        .ForAll(Arb.From(Headers), header => Text(WfdbHeaderReader.Read(WfdbHeaderWriter.Write(header), "x")) == Text(header))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Write_FieldBehindAnAbsentOne_Throws()
    {
        foreach (var signal in new[] { Full with { AdcZero = null }, Full with { Gain = null }, Full with { Gain = null, Baseline = null } })
            Should.Throw<ArgumentException>(() => Text(One(signal))).Message.ShouldContain("known by their order");
        Should.Throw<ArgumentException>(() => Text(One(Full) with { RecordName = "" })).Message.ShouldContain("known by their order");
        Should.Throw<ArgumentException>(() => Text(One(Full) with { SamplingFrequencyHz = null, FrameCount = 5 })).Message.ShouldContain("known by their order");
    }

    [Fact]
    public void Write_WhatAHeaderCannotHold_Throws()
    {
        WfdbHeader[] unwritable =
        [
            One(Full) with { RecordName = "a b" }, One(Full) with { RecordName = "a/2" }, One(Full) with { RecordName = "#a" },
            One(Full) with { SamplingFrequencyHz = double.NaN }, One(Full) with { SamplingFrequencyHz = -1 }, One(Full) with { SignalCount = 2 },
            One(Full) with { Comments = ["a\nb"] }, One(Full) with { Comments = ["\0"] }, One(Full) with { Comments = ["\ud800"] },
            One(Full) with { SamplingFrequencyHz = 1, FrameCount = 1, BaseTime = TimeSpan.FromDays(2) },
            One(Full with { FileName = "a b" }), One(Full with { Format = -1 }), One(Full with { SamplesPerFrame = 0 }), One(Full with { Unit = "a b" }),
            One(Full with { Gain = double.PositiveInfinity }), One(Full with { Description = "a\r" }),
        ];
        foreach (var header in unwritable)
            Should.Throw<ArgumentException>(() => WfdbHeaderWriter.Write(header), header.ToString()).Message.ShouldContain("cannot hold");
    }

    private static Gen<WfdbHeader> Headers =>
        from stated in Gen.Choose(0, 4)
        from signals in Gen.ListOf(Signals)
        from comments in Gen.ListOf(Gen.Elements("", " x", "#", "<age>: 69 µ"))
        select new WfdbHeader
        {
            RecordName = "r-1_b",
            SignalCount = signals.Count,
            Signals = [.. signals],
            Comments = [.. comments],
            Preamble = [.. comments],
            SamplingFrequencyHz = stated > 0 ? 257.5 : null,
            CounterFrequencyHz = stated > 1 ? 0.1 : null,
            FrameCount = stated > 1 ? stated : null,
            BaseTime = stated > 2 ? new TimeSpan(123456789) : null,
            BaseDate = stated > 3 ? new DateOnly(1, 2, 3) : null,
        };

    private static Gen<WfdbSignal> Signals =>
        from stated in Gen.Choose(0, 7)
        from format in Gen.Choose(0, 600)
        from frame in Gen.Elements<int?>(null, 1, int.MaxValue)
        from offset in Gen.Elements<long?>(null, 0, long.MaxValue)
        from gain in Gen.Elements(0, -2.5, 200, 1e300, 44.9629231183)
        from baseline in Gen.Elements<int?>(null, int.MinValue, 7)
        from unit in Gen.Elements<string?>(null, "mV", "µV", "/", "(x)", "%")
        from number in Gen.Choose(int.MinValue, int.MaxValue)
        select new WfdbSignal
        {
            FileName = "a:b+c",
            Format = format,
            SamplesPerFrame = frame,
            Skew = frame,
            ByteOffset = offset,
            IsGainUndefined = stated == 1,
            Gain = stated > 1 ? gain : null,
            Baseline = stated > 0 ? baseline : null,
            Unit = stated > 0 ? unit : null,
            AdcResolutionBits = stated > 1 ? number : null,
            AdcZero = stated > 2 ? number : null,
            InitialValue = stated > 3 ? number : null,
            Checksum = stated > 4 ? number : null,
            BlockSize = stated > 5 ? number : null,
            Description = stated > 6 ? " x  y " : null,
        };

    private static WfdbHeader One(WfdbSignal signal) => new() { RecordName = "r", SignalCount = 1, SamplingFrequencyHz = 250, Signals = [signal] };

    private static string Text(WfdbHeader header) => Encoding.UTF8.GetString(WfdbHeaderWriter.Write(header));
}
