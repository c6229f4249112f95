using System.Globalization;
using System.Reflection;
using System.Text;
using SaMD.Files;
using SaMD.Files.Json;

namespace SaMD.Validation.Sealing;

/// <summary>
/// The ledger of a workspace: a file of JSON lines to which lines are only added, each on the disk before what it announces happens.
/// Writers lock the file for themselves, so that several processes can share it (over a network only where its file system locks).
/// Its place is that of <c>samd.yaml</c>, never that of the evidence.
/// </summary>
/// <param name="path">The file; made with its folder when first written to.</param>
/// <param name="shownAs">How messages name it.</param>
/// <param name="clock">Dates the lines.</param>
public sealed class Ledger(string path, string shownAs, TimeProvider clock)
{
    private const int Tries = 600;
    private const int WaitMilliseconds = 50;
    private const int LargestBytes = 1 << 30;

    private static readonly string Program =
        $"samd {typeof(Ledger).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0"}";

    /// <summary>The ledger of a workspace.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="clock">Dates the lines.</param>
    public static Ledger Of(Workspace workspace, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        return new Ledger(workspace.FullPath(workspace.Ledger), workspace.Ledger, clock);
    }

    /// <summary>How messages name it.</summary>
    public string ShownAs { get; } = shownAs;

    /// <summary>Reads it; a break of the chain is told by what is returned.</summary>
    /// <exception cref="InputFaultException">It is there and cannot be read: exit 4.</exception>
    public LedgerChain Read()
    {
        if (!File.Exists(path) && !Directory.Exists(path)) return LedgerChain.Empty;
        try
        {
            using var stream = Held(() => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1));
            return LedgerChain.Parse(All(stream));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Fault($"The ledger cannot be read: {fault.Message}");
        }
    }

    /// <summary>Adds lines, all or none, and has the disk keep them before it returns.</summary>
    /// <param name="make">Makes the lines from what stands there, while no other process can write; may make none.</param>
    /// <returns>The lines that were added.</returns>
    /// <exception cref="InputFaultException">
    /// It cannot be written, does not keep what is written, or its chain is broken: exit 4; nothing was added, at most the beginning of a line.
    /// </exception>
    public IReadOnlyList<LedgerMark> Append(Func<LedgerChain, IReadOnlyList<LedgerEntry>> make)
    {
        ArgumentNullException.ThrowIfNull(make);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            // Who protected it meant it, whatever the rights of the process are.
            if (File.Exists(path) && File.GetAttributes(path).HasFlag(FileAttributes.ReadOnly)) throw Fault("The ledger is protected from being written. " + Refused);
            using var stream = Held(() => new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1));
            var chain = LedgerChain.Parse(All(stream));
            if (chain.Broken is { } broken) throw Fault(Words(broken));
            var (text, marks) = Text(chain, make(chain));
            var (before, bytes) = (stream.Length, Encoding.UTF8.GetBytes(text));
            stream.Write(bytes);
            stream.Flush(flushToDisk: true);
            if (bytes.Length > 0) CheckKept(stream, before, bytes);
            return marks;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Fault($"The ledger cannot be written: {fault.Message} {Refused}");
        }
    }

    /// <summary>A break of the chain in words.</summary>
    /// <param name="broken">The break.</param>
    public static string Words(LedgerBreak broken)
    {
        ArgumentNullException.ThrowIfNull(broken);
        return string.Create(CultureInfo.InvariantCulture, $"The chain of the ledger is broken at line {broken.Line}: {broken.Message}. Restore the ledger from a copy; nothing is added to it before.");
    }

    private const string Refused = "A sealed partition is opened, and what it holds revealed, only after that stands in the ledger. Let it be written, or run a gate without sealed partitions.";

    private (string Text, List<LedgerMark> Marks) Text(LedgerChain chain, IReadOnlyList<LedgerEntry> entries)
    {
        var (text, marks, previous) = (new StringBuilder(), new List<LedgerMark>(), chain.Last);
        if (entries.Count == 0) return ("", marks);
        if (chain.LacksLineEnd) text.Append('\n');
        var number = chain.Lines.Count + (chain.TornEnd is null ? 0 : 1);
        if (chain.TornEnd is { } torn) Add(LedgerEntry.New(LedgerKinds.Torn) with { TornBytes = torn.Bytes });
        foreach (var entry in entries) marks.Add(Add(entry));
        return (text.ToString(), marks);

        LedgerMark Add(LedgerEntry entry)
        {
            var line = CanonicalJson.OneLine(entry with { Previous = previous, At = Now(), Program = Program });
            text.Append(line).Append('\n');
            previous = Sha256Digest.OfText(line);
            return new LedgerMark(++number, previous);
        }
    }

    private string Now() => clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    // Others hold it for the time of one line; who holds it for half a minute has died, or it is no file that can be locked.
    private static FileStream Held(Func<FileStream> open)
    {
        for (var tries = 1; ; tries++)
            try
            {
                return open();
            }
            catch (IOException fault) when (tries < Tries && IsHeldByAnother(fault))
            {
                Thread.Sleep(WaitMilliseconds);
            }
    }

    // EAGAIN of Linux, EWOULDBLOCK of macOS, the sharing and lock violations of Windows.
    private static bool IsHeldByAnother(IOException fault) => (fault.HResult & 0xFFFF) is 11 or 35 or 32 or 33;

    // A device, or a link to one, takes lines and keeps none: only what reads back, at the end of a longer file, is written.
    private void CheckKept(FileStream stream, long before, byte[] written)
    {
        var kept = new byte[written.Length];
        stream.Position = before;
        if (stream.Length != before + written.Length || stream.ReadAtLeast(kept, kept.Length, throwOnEndOfStream: false) < kept.Length || !kept.AsSpan().SequenceEqual(written))
            throw Fault("The ledger does not keep what is written into it: it is no regular file, or another program writes into it. " + Refused);
    }

    private static byte[] All(FileStream stream)
    {
        if (!stream.CanSeek) throw new IOException("it is no regular file.");
        if (stream.Length > LargestBytes) throw new IOException($"it is larger than {LargestBytes >> 20} MiB.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private InputFaultException Fault(string message) => new(FaultKind.Integrity, new SourcePlace(ShownAs), message);
}
