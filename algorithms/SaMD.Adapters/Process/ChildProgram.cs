using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using SaMD.Adapters.Sessions;
using ChildProcess = System.Diagnostics.Process;

namespace SaMD.Adapters.Process;

/// <summary>
/// A child process: contained, timed, its streams served by threads of their own so that nothing that it does or leaves undone can block
/// the caller for longer than its time.
/// </summary>
internal sealed class ChildProgram : IDisposable
{
    // A shell's helpers end a moment after the shell.
    private const int GraceMilliseconds = 1000;
    private const int LookMilliseconds = 50;
    private const int MarkDigits = 32;
    private const int ChunkBytes = 1 << 16;

    private static readonly string TooMuch = $"wrote more than {ProgramLimits.LargestOutputBytes >> 20} MiB to standard output";

    private readonly ChildProcess _process = new();
    private readonly ProcessGroup _group;
    private readonly ProgramFolder _folder;
    private readonly ProgramLimits _limits;
    private readonly StandardError _error = new();
    private readonly BlockingCollection<byte[]> _output = new(boundedCapacity: 16);
    private readonly BlockingCollection<byte[]> _input = new(boundedCapacity: 1);
    private readonly CancellationTokenSource _over = new();
    private readonly List<Thread> _threads = [];
    private Thread _reading = null!;
    private volatile bool _timedOut;
    private volatile bool _leftProcesses;

    private ChildProgram(ProgramFolder folder, ProcessStartInfo start, ProgramLimits limits)
    {
        (_folder, _limits) = (folder, limits);
        // No number of a process: it would lead to where samd was started.
        var mark = RandomNumberGenerator.GetHexString(MarkDigits, lowercase: true);
        start.Environment[ProcessGroup.MarkVariable] = mark;
        _process.StartInfo = start;
        _group = new ProcessGroup(_process, mark);
    }

    /// <summary>Starts a program.</summary>
    /// <param name="folder">Its fresh folder, which is the caller's to dispose of.</param>
    /// <param name="command">Program and arguments, resolved.</param>
    /// <param name="environment">Its whole environment.</param>
    /// <param name="limits">What it is held to.</param>
    /// <exception cref="AlgorithmFailureException">It cannot be started.</exception>
    public static ChildProgram Start(ProgramFolder folder, IReadOnlyList<string> command, IReadOnlyDictionary<string, string> environment, ProgramLimits limits)
    {
        var words = Containment.Wrap(command, limits);
        var start = new ProcessStartInfo(words[0], words.Skip(1))
        {
            WorkingDirectory = folder.Work,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            CreateNoWindow = true,
        };
        start.Environment.Clear();
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var program = new ChildProgram(folder, start, limits);
        program.Begin();
        return program;
    }

    /// <summary>Hands bytes to its standard input. They are written by another thread, so that an answer can be read meanwhile.</summary>
    public void Send(byte[] bytes)
    {
        try
        {
            _input.Add(bytes, _over.Token);
        }
        catch (Exception ended) when (ended is OperationCanceledException or InvalidOperationException)
        {
            // It has ended, or closed its input: what it answered, and how it ended, says more.
        }
    }

    /// <summary>Ends its standard input.</summary>
    public void EndInput() => _input.CompleteAdding();

    /// <summary>The next bytes of its standard output; <see langword="null"/> at the end of it.</summary>
    public byte[]? Receive() => _output.TryTake(out var chunk, Timeout.Infinite) ? chunk : null;

    /// <summary>Waits until it and everything that it started have ended.</summary>
    /// <exception cref="AlgorithmFailureException">It did not end by itself, in time, with exit code 0; or wrote more than it may.</exception>
    public void WaitForEnd()
    {
        EndInput();
        for (var (chunk, count) = (Receive(), 0L); chunk is not null; chunk = Receive())
            if ((count += chunk.Length) > ProgramLimits.LargestOutputBytes) throw Failed(TooMuch, ended: false);
        JoinAll();
        if (HowItFailed() is { } how) throw Failure(how);
    }

    /// <summary>A failure of the program in one message: how it ended, else what it gave, with the end of its standard error.</summary>
    /// <param name="what">What is wrong with its answer; counts where the program ended well, or has not ended.</param>
    /// <param name="ended">Whether its output has ended, so that its own end is near and says more.</param>
    public AlgorithmFailureException Failed(string what, bool ended)
    {
        if (!ended) _group.Kill();
        EndInput();
        while (Receive() is not null)
        {
        }
        JoinAll();
        return Failure((ended || _timedOut || _error.Flooded ? HowItFailed() : null) is { } how ? how : what);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _group.Kill();
        _over.Cancel();
        // What a thread still holds is left to the collector.
        if (!JoinAll()) return;
        _process.Dispose();
        _output.Dispose();
        _input.Dispose();
        _over.Dispose();
    }

    // A process that hid itself from everybody may hold a stream open for ever: nobody waits for it.
    private bool JoinAll() => _threads.Count(thread => thread.Join(thread == _threads[0] ? Timeout.Infinite : GraceMilliseconds)) == _threads.Count;

    private void Begin()
    {
        try
        {
            _process.Start();
        }
        catch (Win32Exception fault)
        {
            throw new AlgorithmFailureException($"cannot be started: {_folder.Shown(fault.Message)}", fault);
        }
        LiveGroups.Add(_group);
        _reading = Begin("output", Read);
        _threads.AddRange([Begin("watch", Watch), _reading, Begin("input", Write), Begin("error", () => Drain(_process.StandardError.BaseStream))]);
    }

    private static Thread Begin(string name, Action action)
    {
        var thread = new Thread(() => action()) { IsBackground = true, Name = $"samd child {name}" };
        thread.Start();
        return thread;
    }

    private void Watch()
    {
        if (!_process.WaitForExit((int)Math.Min(_limits.TimeSeconds * 1000, int.MaxValue)))
        {
            _timedOut = true;
            _group.Kill();
            _process.WaitForExit();
        }
        for (var waited = 0; waited < GraceMilliseconds && _group.HasSurvivors(); waited += LookMilliseconds) Thread.Sleep(LookMilliseconds);
        _leftProcesses = !_timedOut && _group.HasSurvivors();
        // They may hold its streams open: without their end nothing more is known of it.
        _group.Kill();
        LiveGroups.Remove(_group);
        _input.CompleteAdding();
        if (_reading.Join(GraceMilliseconds)) return;
        _leftProcesses = true;
        _output.CompleteAdding();
    }

    private void Write()
    {
        var stream = _process.StandardInput.BaseStream;
        try
        {
            foreach (var bytes in _input.GetConsumingEnumerable())
            {
                stream.Write(bytes);
                stream.Flush();
            }
        }
        catch (IOException)
        {
            // It closed its input or ended.
            _input.CompleteAdding();
        }
        try
        {
            stream.Dispose();
        }
        catch (IOException)
        {
        }
    }

    private void Read()
    {
        var stream = _process.StandardOutput.BaseStream;
        var block = new byte[ChunkBytes];
        try
        {
            for (int read; (read = stream.Read(block)) > 0;) _output.Add(block[..read], _over.Token);
        }
        catch (Exception ended) when (ended is IOException or OperationCanceledException or InvalidOperationException)
        {
            // Nobody asks any more.
        }
        _output.CompleteAdding();
    }

    private void Drain(Stream stream)
    {
        try
        {
            _error.Drain(stream);
        }
        catch (IOException)
        {
        }
        if (_error.Flooded) _group.Kill();
    }

    private string? HowItFailed()
    {
        if (_timedOut) return string.Create(CultureInfo.InvariantCulture, $"did not end within its {_limits.TimeSeconds:0.###} s and was ended");
        if (_error.Flooded) return string.Create(CultureInfo.InvariantCulture, $"wrote more than {ProgramLimits.LargestErrorBytes >> 10} KiB to standard error and was ended");
        if (_process.ExitCode != 0) return Code(_process.ExitCode);
        return _leftProcesses ? "left a process behind that ran on when it had ended" : null;
    }

    // As shells count: a signal ends with 128 and its number.
    private static string Code(int code) => code is > 128 and < 160
        ? string.Create(CultureInfo.InvariantCulture, $"was ended by signal {code - 128}{Signal(code - 128)}")
        : string.Create(CultureInfo.InvariantCulture, $"ended with exit code {code}");

    private static string Signal(int number) => number switch
    {
        4 => " (illegal instruction)",
        6 => " (abort)",
        8 => " (arithmetic)",
        9 => " (kill)",
        11 => " (segmentation fault)",
        25 => " (file too large)",
        _ => "",
    };

    private AlgorithmFailureException Failure(string what)
    {
        var tail = _folder.Shown(_error.Tail());
        return new AlgorithmFailureException(tail.Length == 0 ? what : $"{what}; the end of its standard error: {tail}");
    }
}
