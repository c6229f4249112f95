using System.Text.Json;

namespace SaMD.Files.Tests;

/// <summary>Digests, places, names, hints, shown text, gathered faults.</summary>
public sealed class SmallPartsTests
{
    // FIPS 180-4 examples of NIST's Cryptographic Standards and Guidelines page.
    [Theory]
    [InlineData("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [InlineData("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")]
    public void Sha256_KnownTexts_HaveTheKnownDigests(string text, string digest)
    {
        using var folder = new TempFolder();
        Sha256Digest.OfText(text).ShouldBe(digest);
        Sha256Digest.OfFile(folder.Write("a", text)).ShouldBe(digest);
        digest.Length.ShouldBe(Sha256Digest.Length);
    }

    [Theory]
    [InlineData("ReportOnly", "report-only")]
    [InlineData("Two", "two")]
    [InlineData("NotRun", "not-run")]
    [InlineData("Spo2", "spo2")]
    public void Kebab_PascalCase_IsWrittenAsInJson(string name, string expected)
    {
        Kebab.Case(name).ShouldBe(expected);
        JsonNamingPolicy.KebabCaseLower.ConvertName(name).ShouldBe(expected);
    }

    [Theory]
    [InlineData("sensitivty", " Did you mean 'sensitivity'?")]
    [InlineData("beats.sensitivty", " Did you mean 'beats.sensitivity'?")]
    [InlineData("pull-requets", " Did you mean 'pull-request'?")]
    [InlineData("smok", " Did you mean 'smoke'?")]
    [InlineData("release-x", " Did you mean 'release'?")]
    [InlineData("zzz", "")]
    [InlineData("s", "")]
    [InlineData("", "")]
    public void Hint_SlipOfTheHand_NamesWhatWasMeant(string written, string hint) =>
        Nearest.Hint(written, ["sensitivity", "beats.sensitivity", "pull-request", "smoke", "release"]).ShouldBe(hint);

    [Fact]
    public void Hint_TwoEquallyNear_NamesTheFirstInOrdinalOrder() => Nearest.Hint("abcd", ["abce", "abcb"]).ShouldBe(" Did you mean 'abcb'?");

    [Fact]
    public void Hint_NoNamesOrVeryLongOnes_IsEmpty()
    {
        Nearest.Hint("abcd", []).ShouldBe("");
        Nearest.Hint(new string('a', 1_000_000), ["aaaa"]).ShouldBe("");
        Nearest.Hint("aaaa", [new string('a', 1_000_000)]).ShouldBe("");
    }

    [Fact]
    public void SourcePlace_PrintsAsALink()
    {
        new SourcePlace("a.yaml").ToString().ShouldBe("a.yaml");
        new SourcePlace("a.yaml", 3).ToString().ShouldBe("a.yaml:3");
        new SourcePlace("a.yaml", 3, 7).ToString().ShouldBe("a.yaml:3:7");
    }

    [Theory]
    [InlineData("plain ä 心", "'plain ä 心'")]
    [InlineData("a\nb\tc\0", "'a\\u000Ab\\u0009c\\u0000'")]
    [InlineData("\u001b[2J", "'\\u001B[2J'")]
    [InlineData("a\u202Eb\u200Bc", "'a\\u202Eb\\u200Bc'")]
    public void Quoted_WhatATerminalActsOn_IsSpelledOut(string text, string expected) => Shown.Quoted(text).ShouldBe(expected);

    [Fact]
    public void Quoted_HalfACharacter_IsSpelledOut() => Shown.Quoted("\ud83d").ShouldBe("'\\uD83D'");

    [Fact]
    public void Quoted_LongText_IsCut() => Shown.Quoted(new string('x', 81)).ShouldBe($"'{new string('x', 80)}…'");

    [Fact]
    public void FaultCollector_GathersInOrderAndThrowsAllAtOnce()
    {
        var faults = new FaultCollector();
        faults.ThrowIfAny();
        faults.Add(new SourcePlace("a", 1), "first");
        faults.AddRange([new Fault(FaultKind.Absent, new SourcePlace("b"), "second")]);
        var thrown = Should.Throw<InputFaultException>(faults.ThrowIfAny);
        thrown.Faults.Select(fault => (fault.Kind, fault.Message)).ShouldBe([(FaultKind.Configuration, "first"), (FaultKind.Absent, "second")]);
        thrown.Message.ShouldBe($"a:1: first{Environment.NewLine}b: second");
    }

    [Fact]
    public void FaultCollector_BeyondTheMost_StopsTheReading()
    {
        var faults = new FaultCollector();
        for (var i = 0; i < FaultCollector.Most; i++) faults.Add(new SourcePlace("a"), "one");
        var thrown = Should.Throw<InputFaultException>(() => faults.Add(new SourcePlace("a"), "one too many"));
        thrown.Faults.Count.ShouldBe(FaultCollector.Most + 1);
        thrown.Faults[^1].Message.ShouldBe("More than 1000 faults; what follows is not listed.");
    }

    [Fact]
    public void BoundedFile_EndlessOrLargerFile_IsRefused()
    {
        using var folder = new TempFolder();
        var path = folder.Write("a", "12345");
        BoundedFile.ReadAll(path, 5).ShouldBe("12345"u8.ToArray());
        Should.Throw<IOException>(() => BoundedFile.ReadAll(path, 4));
        Assert.SkipUnless(File.Exists("/dev/zero"), "There is no endless file here.");
        Should.Throw<IOException>(() => BoundedFile.ReadAll("/dev/zero", 1 << 20));
    }
}
