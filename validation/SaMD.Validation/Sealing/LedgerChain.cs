using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using SaMD.Files;
using SaMD.Files.Json;

namespace SaMD.Validation.Sealing;

/// <summary>
/// The ledger as it was read. Each line carries the SHA-256 of the line before, so that whoever changes, takes out or puts in a line
/// breaks the chain after it. What follows no line, the last one, is covered by the copies that others keep: runs of bundles name theirs.
/// <para>
/// A crash while a line is written leaves its beginning, without a line end. Such a rest is no tampering where it starts as the next line
/// must start, or is zeros (a file system after a loss of power). The next writer ends it with a line feed and a line <c>torn</c> that
/// carries its digest and size; nothing that it was to announce had happened, since lines are on the disk before that.
/// </para>
/// </summary>
public sealed class LedgerChain
{
    /// <summary>What the first line carries as the digest of the line before.</summary>
    public static readonly string Start = new('0', Sha256Digest.Length);

    // Lines of later versions may say more.
    private static readonly JsonSerializerOptions Lenient = new(CanonicalJson.Line) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip };

    private LedgerChain(IReadOnlyList<LedgerLine> lines, LedgerBreak? broken, LedgerLine? tornEnd, bool lacksLineEnd) =>
        (Lines, Broken, TornEnd, LacksLineEnd) = (lines, broken, tornEnd, lacksLineEnd);

    /// <summary>An empty ledger, or one that is not there yet.</summary>
    public static LedgerChain Empty { get; } = new([], null, null, false);

    /// <summary>Its lines, torn ones among them, a torn last one not; up to the break where the chain is broken.</summary>
    public IReadOnlyList<LedgerLine> Lines { get; }

    /// <summary>Where the chain does not hold; <see langword="null"/> where it is whole.</summary>
    public LedgerBreak? Broken { get; }

    /// <summary>The rest of a line that was cut off, at the end of the file, which no line follows yet; <see langword="null"/> where there is none.</summary>
    public LedgerLine? TornEnd { get; }

    /// <summary>Whether the last line is whole but for its line end, or torn.</summary>
    public bool LacksLineEnd { get; }

    /// <summary>How many lines were cut off while they were written.</summary>
    public int Torn => Lines.Count(line => line.Entry is null) + (TornEnd is null ? 0 : 1);

    /// <summary>What the next line must carry.</summary>
    public string Last => TornEnd?.Sha256 ?? (Lines.Count > 0 ? Lines[^1].Sha256 : Start);

    /// <summary>The entries of a kind, with their lines.</summary>
    /// <param name="kind">The kind.</param>
    public IEnumerable<(LedgerLine Line, LedgerEntry Entry)> Of(string kind) =>
        Lines.Where(line => line.Entry?.Kind == kind).Select(line => (line, line.Entry!));

    /// <summary>Reads a ledger from its bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    public static LedgerChain Parse(ReadOnlySpan<byte> bytes)
    {
        var raw = new List<byte[]>();
        var rest = bytes;
        for (int end; (end = rest.IndexOf((byte)'\n')) >= 0; rest = rest[(end + 1)..]) raw.Add(rest[..end].ToArray());
        return Follow(raw, rest.ToArray());
    }

    private static LedgerChain Follow(List<byte[]> raw, byte[] rest)
    {
        var lines = new List<LedgerLine>(raw.Count);
        var previous = Start;
        for (var i = 0; i < raw.Count; i++)
        {
            var line = Line(i + 1, raw[i]);
            if (line.Entry is null && !IsToldOf(line, raw, i, previous)) return new LedgerChain(lines, new LedgerBreak(i + 1, "it is no line that samd writes: it was altered or put in"), null, false);
            if (line.Entry is { } entry && entry.Previous != previous) return new LedgerChain(lines, Break(line, raw, i), null, false);
            lines.Add(line);
            previous = line.Sha256;
        }
        if (rest.Length == 0) return new LedgerChain(lines, null, null, false);
        var last = Line(raw.Count + 1, rest);
        if (last.Entry?.Previous == previous) return new LedgerChain([.. lines, last], null, null, true);
        return IsCutOff(rest, previous)
            ? new LedgerChain(lines, null, last with { Entry = null }, true)
            : new LedgerChain(lines, new LedgerBreak(last.Number, "it is no line that samd began to write: it was altered or put in"), null, true);
    }

    private static LedgerLine Line(int number, byte[] bytes) => new(number, Sha256Digest.Of(bytes), bytes.Length, Entry(bytes));

    private static LedgerEntry? Entry(byte[] bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<LedgerEntry>(bytes, Lenient);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // A torn line is one only where the next line says so.
    private static bool IsToldOf(LedgerLine line, List<byte[]> raw, int at, string previous) =>
        IsCutOff(raw[at], previous) && at + 1 < raw.Count && Entry(raw[at + 1]) is { Kind: LedgerKinds.Torn } told && told.Previous == line.Sha256 && told.TornBytes == line.Bytes;

    private static bool IsCutOff(byte[] rest, string previous)
    {
        var start = Encoding.UTF8.GetBytes($"{{\"previous\":\"{previous}\"");
        var common = Math.Min(start.Length, rest.Length);
        return rest.AsSpan(0, common).SequenceEqual(start.AsSpan(0, common)) || Array.TrueForAll(rest, each => each == 0);
    }

    // Where a line does not follow the one before, either may have been altered: what follows the later one tells.
    private static LedgerBreak Break(LedgerLine line, List<byte[]> raw, int at)
    {
        if (at == 0) return new LedgerBreak(1, "it is not the first line that was written: lines before it are missing, or it was altered");
        var later = at + 1 < raw.Count && Entry(raw[at + 1])?.Previous != line.Sha256;
        return later
            ? new LedgerBreak(line.Number, "it was altered: it does not follow the line before, nor the next line it")
            : new LedgerBreak(line.Number - 1, $"it was altered, or lines after it are missing: line {line.Number} does not follow it");
    }
}
