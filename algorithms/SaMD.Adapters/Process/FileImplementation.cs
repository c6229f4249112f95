using SaMD.Adapters.Answers;
using SaMD.Adapters.Catalogue;
using SaMD.Adapters.Implementations;
using SaMD.Adapters.Sessions;
using SaMD.Files;

namespace SaMD.Adapters.Process;

/// <summary>A program that takes a WFDB record and writes files: it is run in a fresh folder that holds a rewritten record, and nothing else of the dataset.</summary>
internal sealed class FileImplementation(ExternalProgram program, ProcessSettings settings, AlgorithmManifest manifest) : IImplementation
{
    public bool CanBeReplayed => true;

    public bool ShowsLatency => false;

    public IReadOnlyList<string> Reservations => program.Reservations;

    public double Tolerance => settings.Tolerance;

    public SessionOutput Run(RecordingInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        using var folder = program.OpenFolder();
        var record = RewrittenRecord.Write(folder.Work, ProcessSettings.RecordName, input);
        using (var child = program.Start(folder)) child.WaitForEnd();
        var answer = new AnswerFiles(ProcessSettings.RecordName, settings.Annotator, name => Find(Path.Combine(folder.Work, name), name));
        return answer.Read(manifest, record.SamplingFrequencyHz, record.Frames / record.SamplingFrequencyHz);
    }

    // The program may have put anything under the name: a link that leads elsewhere, or a pipe on which a reader would wait for ever.
    private static byte[]? Find(string path, string name)
    {
        var file = new FileInfo(path);
        if (file.LinkTarget is not null) throw new AlgorithmFailureException($"gave a link instead of the file {Shown.Plain(name)}");
        if (!file.Exists) return null;
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read, bufferSize: 1);
            if (!stream.CanSeek || stream.Length > AnswerFiles.LargestBytes)
                throw new AlgorithmFailureException($"gave a {Shown.Plain(name)} that is no ordinary file of at most {AnswerFiles.LargestBytes >> 20} MiB");
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new AlgorithmFailureException($"gave a {Shown.Plain(name)} that cannot be read", fault);
        }
    }
}
