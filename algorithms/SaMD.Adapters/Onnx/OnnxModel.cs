using Microsoft.ML.OnnxRuntime;
using SaMD.Files;

namespace SaMD.Adapters.Onnx;

/// <summary>
/// A loaded model. One session serves all threads: ONNX Runtime runs a call on the thread that makes it, and its weights are in memory once.
/// It is loaded at the first use, so that commands which run nothing pay nothing.
/// </summary>
internal sealed class OnnxModel(string workspaceRoot, string shownAs, OnnxDeclaration declaration, int inputs) : IDisposable
{
    // Where ONNX Runtime looks for weights outside the model; without it, where samd was started.
    private const string OutsideWeights = "session.model_external_initializers_file_folder_path";

    private readonly Lock _gate = new();
    private readonly string _fullPath = Path.Combine(workspaceRoot, shownAs);
    private InferenceSession? _session;
    private InputFaultException? _refusal;
    private int _values;

    /// <summary>How many values the model gives for a window.</summary>
    /// <exception cref="InputFaultException">There is no native library here (kind absent), or the model is not one that can run.</exception>
    public int Load()
    {
        lock (_gate)
        {
            // A model that cannot run cannot for any recording: it is not loaded for each of them.
            if (_refusal is not null) throw new InputFaultException(_refusal.Faults);
            if (_session is not null) return _values;
            try
            {
                return Check(Open());
            }
            catch (InputFaultException refusal)
            {
                _refusal = refusal;
                throw;
            }
        }
    }

    private int Check(InferenceSession session)
    {
        try
        {
            _values = ModelShape.Check(session, declaration, inputs, message => Fault(FaultKind.Integrity, message));
        }
        catch
        {
            session.Dispose();
            throw;
        }
        _session = session;
        return _values;
    }

    /// <summary>Runs a batch.</summary>
    /// <param name="signal">[batch, inputs, samples].</param>
    /// <param name="validity">[batch, 1, samples]; unused where the model takes none.</param>
    /// <param name="output">[batch, values].</param>
    /// <exception cref="OnnxRuntimeException">The model failed.</exception>
    public void Run(AlignedFloats signal, AlignedFloats validity, AlignedFloats output)
    {
        var (batch, samples) = (declaration.Window.Batch, declaration.Window.Samples);
        using var signalValue = signal.AsTensor(batch, inputs, samples);
        using var validityValue = validity.AsTensor(batch, 1, samples);
        using var outputValue = output.AsTensor(batch, _values);
        using var options = new RunOptions();
        var names = declaration.Tensors;
        if (names.Validity is { } name)
            _session!.Run(options, [names.Signal, name], [signalValue, validityValue], [names.Output], [outputValue]);
        else
            _session!.Run(options, [names.Signal], [signalValue], [names.Output], [outputValue]);
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _session?.Dispose();
            _session = null;
        }
    }

    private InferenceSession Open()
    {
        try
        {
            // One thread per call: recordings run in parallel, and the order of a sum never depends on the machine's cores.
            using var options = new SessionOptions
            {
                IntraOpNumThreads = 1,
                InterOpNumThreads = 1,
                ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
                LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL,
            };
            // From its bytes: what lies beside them is in no lock. Nothing can lie below a file.
            options.AddSessionConfigEntry(OutsideWeights, Path.Combine(_fullPath, "none"));
            return new InferenceSession(Bytes(), options);
        }
        catch (Exception fault) when (fault is TypeInitializationException or DllNotFoundException or EntryPointNotFoundException or BadImageFormatException)
        {
            throw Fault(FaultKind.Absent, $"ONNX Runtime has no native library for this platform ({System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier}): {OneLine(fault.GetBaseException().Message.Split('\n')[0])}");
        }
        catch (OnnxRuntimeException fault) when (fault.Message.Contains("xternal", StringComparison.Ordinal))
        {
            throw Fault(FaultKind.Integrity, "This model keeps weights in another file, which no lock would hold; save it with its weights inside, as one file.");
        }
        catch (OnnxRuntimeException fault)
        {
            throw Fault(FaultKind.Integrity, $"ONNX Runtime cannot load this model: {OneLine(fault.Message)}");
        }
    }

    private byte[] Bytes()
    {
        try
        {
            return File.ReadAllBytes(_fullPath);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Fault(FaultKind.Integrity, "This model cannot be read; put it back.");
        }
    }

    private InputFaultException Fault(FaultKind kind, string message) => new(kind, new SourcePlace(shownAs), message);

    // The runtime's message names files by this machine's paths, which no evidence may hold.
    private string OneLine(string message) =>
        Shown.Message(string.Join(' ', MachinePaths.Hide(message, workspaceRoot).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}
