using System.Security.Cryptography;
using SaMD.Files;

namespace SaMD.Validation.Datasets;

/// <summary>A file that is hashed while it is read, front to back, and compared at its end.</summary>
internal sealed class HashingStream : Stream
{
    private const int RestBlockBytes = 1 << 16;

    private readonly Func<Stream> _open;
    private readonly string _shownAs;
    private readonly DigestLine _expected;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly Stream _file;
    private long _position;
    private bool _checked;
    private InputFaultException? _fault;

    /// <summary>Opens a file.</summary>
    /// <param name="open">Opens it at its start.</param>
    /// <param name="shownAs">How messages name it.</param>
    /// <param name="expected">Its line in the list of digests.</param>
    public HashingStream(Func<Stream> open, string shownAs, DigestLine expected) =>
        (_open, _shownAs, _expected, _file) = (open, shownAs, expected, open());

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => _file.Length;

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        if (_fault is not null) throw _fault;
        if (_checked || buffer.IsEmpty) return 0;
        var count = Take(_file, buffer);
        // A reader that knows how long the file is does not read on for a 0: the last byte must not leave unchecked.
        if (count == 0 || (_file.CanSeek && _position == _file.Length)) Check();
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <summary>Closes the file, and reads and checks what was not read of it.</summary>
    /// <exception cref="InputFaultException">The file is not what its digest says, or is gone.</exception>
    public void VerifyRest()
    {
        Dispose();
        if (_fault is not null) throw _fault;
        if (_checked) return;
        using var again = _open();
        Skip(again, _position);
        var block = new byte[RestBlockBytes];
        while (Take(again, block) > 0)
        {
        }
        Check();
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) _file.Dispose();
        base.Dispose(disposing);
    }

    private static void Skip(Stream file, long count)
    {
        if (file.CanSeek)
        {
            file.Position = count;
            return;
        }
        var block = new byte[RestBlockBytes];
        while (count > 0 && file.Read(block, 0, (int)Math.Min(block.Length, count)) is var read and > 0) count -= read;
    }

    private int Take(Stream file, Span<byte> buffer)
    {
        var count = file.Read(buffer);
        _hash.AppendData(buffer[..count]);
        _position += count;
        return count;
    }

    private void Check()
    {
        _checked = true;
        var found = Convert.ToHexStringLower(_hash.GetHashAndReset());
        _hash.Dispose();
        if (found == _expected.Sha256) return;
        _fault = new InputFaultException(
            FaultKind.Integrity, new SourcePlace(_shownAs),
            $"The file was altered: its SHA-256 is {found}, {_expected.Place} says {_expected.Sha256}. Restore it from its source; nothing of it is used.");
        throw _fault;
    }
}
