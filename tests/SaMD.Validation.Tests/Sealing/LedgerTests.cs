using System.Security.Cryptography;
using System.Text;
using SaMD.Files;
using SaMD.TestKit;
using SaMD.Validation.Sealing;

namespace SaMD.Validation.Tests.Sealing;

/// <summary>The file itself: chain, crashes, tampering, several writers.</summary>
[Verifies("SRS-PLAT-027")]
public sealed class LedgerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string PathOf => _folder.File("traceability", "ledger.jsonl");

    private Ledger Ledger => new(PathOf, "traceability/ledger.jsonl", new Clock());

    [Fact]
    public void Append_EachLine_CarriesTheDigestOfTheLineBefore()
    {
        Fill(3);

        var lines = File.ReadAllText(PathOf).Split('\n');
        lines.Length.ShouldBe(4);
        lines[3].ShouldBe("");
        lines[0].ShouldBe($"{{\"previous\":\"{new string('0', 64)}\",\"at\":\"2026-11-27T12:00:00Z\",\"kind\":\"look\",\"program\":\"samd 0.1.0\",\"bundle\":\"b0\"}}");
        // By another implementation of SHA-256 than the one under test goes through: the bytes themselves.
        lines[1].ShouldContain($"\"previous\":\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines[0])))}\"");
        lines[2].ShouldContain($"\"previous\":\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines[1])))}\"");
        Ledger.Read().ShouldSatisfyAllConditions(chain => chain.Broken.ShouldBeNull(), chain => chain.Lines.Count.ShouldBe(3), chain => chain.Torn.ShouldBe(0));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Read_LineAltered_IsFoundWithItsNumber(int altered)
    {
        Fill(5);
        Rewrite(lines => lines[altered] = lines[altered].Replace($"b{altered}", "bX", StringComparison.Ordinal));

        Ledger.Read().Broken!.Line.ShouldBe(altered + 1);
    }

    [Fact]
    public void Read_LinesTakenOutSwappedPutInOrChainedAnew_IsABreak()
    {
        Fill(5);
        var whole = File.ReadAllLines(PathOf);

        Rewrite(lines => lines.RemoveAt(2));
        Ledger.Read().Broken!.Line.ShouldBe(2);
        File.WriteAllLines(PathOf, whole);
        Rewrite(lines => lines.RemoveAt(0));
        Ledger.Read().Broken!.Line.ShouldBe(1);
        File.WriteAllLines(PathOf, whole);
        Rewrite(lines => lines.Insert(3, "not a line"));
        Ledger.Read().Broken!.Line.ShouldBe(4);
        File.WriteAllLines(PathOf, whole);
        Rewrite(lines => (lines[1], lines[2]) = (lines[2], lines[1]));
        Ledger.Read().Broken.ShouldNotBeNull();
        File.WriteAllLines(PathOf, whole);
        // The altered line's own digest is put right in the line after it, and so on to the end: the next copy of a digest elsewhere tells.
        Rewrite(lines => lines[2] = lines[2].Replace("\"previous\":\"", "\"previous\":\"f", StringComparison.Ordinal));
        Ledger.Read().Broken!.Line.ShouldBe(3);
        Should.Throw<InputFaultException>(() => Fill(1)).Faults[0].Kind.ShouldBe(FaultKind.Integrity);
    }

    [Fact]
    public void Read_CutOffAtEveryByte_IsNoTamperingAndTheChainGoesOn()
    {
        Fill(2);
        var bytes = File.ReadAllBytes(PathOf);
        var first = Array.IndexOf(bytes, (byte)'\n') + 1;
        for (var length = first; length < bytes.Length; length++)
        {
            File.WriteAllBytes(PathOf, bytes[..length]);

            var chain = Ledger.Read();
            chain.Broken.ShouldBeNull($"{length}");
            chain.Torn.ShouldBe(length == first || length == bytes.Length - 1 ? 0 : 1, $"{length}");
            Fill(1);
            var after = Ledger.Read();
            after.Broken.ShouldBeNull($"{length}");
            after.Torn.ShouldBe(chain.Torn, $"{length}");
            // Whole but for its line end, the line counts; else the rest stays, and a line says what it is.
            after.Lines.Select(line => line.Entry?.Kind ?? "-").ShouldBe(length == first ? ["look", "look"] : length == bytes.Length - 1 ? ["look", "look", "look"] : ["look", "-", "torn", "look"], $"{length}");
        }
    }

    [Fact]
    public void Read_RestOfZeros_IsACrashAndAnyOtherRestIsTampering()
    {
        Fill(1);
        var whole = File.ReadAllBytes(PathOf);

        File.WriteAllBytes(PathOf, [.. whole, 0, 0, 0, 0]);
        Ledger.Read().ShouldSatisfyAllConditions(chain => chain.Broken.ShouldBeNull(), chain => chain.Torn.ShouldBe(1));
        File.WriteAllBytes(PathOf, [.. whole, .. "anything"u8]);
        Ledger.Read().Broken!.Line.ShouldBe(2);
        // A cut line in the middle, which no line speaks of, is none that a crash left.
        File.WriteAllBytes(PathOf, whole);
        Fill(2);
        Rewrite(lines => lines[1] = lines[1][..100]);
        Ledger.Read().Broken!.Line.ShouldBe(2);
    }

    [Fact]
    public void Append_ManyWritersAtOnce_LosesAndBreaksNothing()
    {
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, writer =>
        {
            for (var i = 0; i < 10; i++) Ledger.Append(_ => [LedgerEntry.New(LedgerKinds.Look) with { Bundle = $"{writer}-{i}" }]);
        });

        var chain = Ledger.Read();
        chain.Broken.ShouldBeNull();
        chain.Lines.Select(line => line.Entry!.Bundle).Order(StringComparer.Ordinal).ShouldBe((from writer in Enumerable.Range(0, 8) from i in Enumerable.Range(0, 10) select $"{writer}-{i}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/dev/null")]
    [InlineData("/dev/zero")]
    public void Append_LinkToWhatKeepsNothing_IsRefused(string device)
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Windows has no such devices in folders.");
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf)!);
        File.CreateSymbolicLink(PathOf, device);

        var fault = Should.Throw<InputFaultException>(() => Fill(1)).Faults.ShouldHaveSingleItem();

        (fault.Kind, fault.Place.File).ShouldBe((FaultKind.Integrity, "traceability/ledger.jsonl"));
        fault.Message.ShouldContain("does not keep what is written into it");
    }

    [Fact]
    public void Append_NamedPipe_IsRefused()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Windows has no named pipes in folders.");
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf)!);
        System.Diagnostics.Process.Start("mkfifo", [PathOf]).WaitForExit();

        Should.Throw<InputFaultException>(() => Fill(1)).Faults.ShouldHaveSingleItem().Message.ShouldContain("no regular file");
    }

    [Fact]
    public void Append_LinkToARegularFile_WritesThere()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Links need a right on Windows that not everybody has.");
        var target = _folder.Write("elsewhere/ledger.jsonl", "");
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf)!);
        File.CreateSymbolicLink(PathOf, target);

        Fill(2);

        File.ReadAllLines(target).Length.ShouldBe(2);
        Ledger.Read().ShouldSatisfyAllConditions(chain => chain.Broken.ShouldBeNull(), chain => chain.Lines.Count.ShouldBe(2));
    }

    [Fact]
    public void Read_LineOfALaterVersion_IsNoTampering()
    {
        File.WriteAllText(_folder.Write("traceability/ledger.jsonl", ""), $"{{\"previous\":\"{LedgerChain.Start}\",\"at\":\"2030-01-01T00:00:00Z\",\"kind\":\"freeze\",\"something-new\":[1]}}\n");

        Ledger.Read().ShouldSatisfyAllConditions(chain => chain.Broken.ShouldBeNull(), chain => chain.Lines.Count.ShouldBe(1));
    }

    private void Fill(int lines)
    {
        for (var i = 0; i < lines; i++) Ledger.Append(chain => [LedgerEntry.New(LedgerKinds.Look) with { Bundle = $"b{chain.Lines.Count}" }]);
    }

    private void Rewrite(Action<List<string>> change)
    {
        var lines = File.ReadAllLines(PathOf).ToList();
        change(lines);
        File.WriteAllText(PathOf, string.Concat(lines.Select(line => line + "\n")));
    }

    private sealed class Clock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero);
    }
}
