using SaMD.Files;
using SaMD.Signals;

namespace SaMD.Validation.Datasets;

/// <summary>
/// The files of a recording, each checked against its digest while it is read: the read that reaches the end of an altered
/// file fails, so that no altered file is ever read whole. For one recording and one thread.
/// </summary>
/// <param name="files">The files themselves, from the dataset's folder on.</param>
/// <param name="digests">Their digests.</param>
/// <param name="shownAs">How messages name the dataset's folder: the same on every machine, since evidence carries messages.</param>
public sealed class DigestCheckingFiles(IRecordingFiles files, DigestList digests, string shownAs) : IRecordingFiles
{
    private readonly List<HashingStream> _opened = [];

    /// <inheritdoc />
    /// <exception cref="InputFaultException">Also where no digest is known for the file.</exception>
    public Stream Open(string name)
    {
        var line = digests.Find(name) ?? throw new InputFaultException(
            FaultKind.Integrity, new SourcePlace(Describe(name)),
            $"'{digests.ShownAs}' has no line for this file, so that nobody can tell whether it was altered; add its SHA-256, or correct what refers to it.");
        var stream = new HashingStream(() => files.Open(name), Describe(name), line);
        _opened.Add(stream);
        return stream;
    }

    /// <summary>Whether the file is there and has a digest: without one it is no part of the dataset.</summary>
    /// <param name="name">Name relative to the dataset's folder, with forward slashes.</param>
    public bool Exists(string name) => digests.Find(name) is not null && files.Exists(name);

    /// <inheritdoc />
    public string Describe(string name) => $"{shownAs}/{name}";

    /// <summary>
    /// Reads and checks what is left of every file that was opened and not read to its end. Closes them: call it when reading is
    /// over, for a recording whose reader may leave a tail unread.
    /// </summary>
    /// <exception cref="InputFaultException">At least one file is not what its digest says; names each.</exception>
    public void VerifyRest()
    {
        var faults = new FaultCollector();
        foreach (var stream in _opened)
            try
            {
                stream.VerifyRest();
            }
            catch (InputFaultException fault)
            {
                faults.AddRange(fault.Faults);
            }
        faults.ThrowIfAny();
    }
}
