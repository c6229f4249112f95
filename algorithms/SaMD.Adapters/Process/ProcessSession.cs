using SaMD.Adapters.Sessions;
using SaMD.Contracts;
using SaMD.Files;

namespace SaMD.Adapters.Process;

/// <summary>
/// A session with a streaming program, in step: each block is answered, down to its <c>done</c>, before the next one is sent, so that what
/// it gives by a time cannot rest on what comes later.
/// </summary>
internal sealed class ProcessSession : IAlgorithmSession
{
    private readonly ProgramFolder _folder;
    private readonly ChildProgram _program;
    private readonly LineReader _lines;

    public ProcessSession(ProgramFolder folder, ChildProgram program, SessionDescription description)
    {
        (_folder, _program, _lines) = (folder, program, new LineReader(program));
        program.Send(StreamRequest.Header(description));
    }

    public void Process(SignalBlock block, ICollection<OutputItem> output) => Exchange(StreamRequest.Block(block), output);

    public void Finish(ICollection<OutputItem> output)
    {
        Exchange(StreamRequest.End(), output);
        _program.EndInput();
        if (_lines.Next() is { } line) throw _program.Failed($"wrote on behind its last 'done': {Shown(line)}", ended: false);
        _program.WaitForEnd();
    }

    public void Dispose()
    {
        _program.Dispose();
        _folder.Dispose();
    }

    private void Exchange(byte[] request, ICollection<OutputItem> output)
    {
        _program.Send(request);
        while (true)
        {
            var line = _lines.Next() ?? throw _program.Failed("ended without having answered to the end", ended: true);
            if (Parse(line) is not { } item) return;
            output.Add(item);
        }
    }

    private OutputItem? Parse(ReadOnlyMemory<byte> line)
    {
        try
        {
            return AnswerLine.Parse(line);
        }
        catch (FormatException fault)
        {
            throw _program.Failed($"answered with a line that {fault.Message}: {Shown(line)}", ended: false);
        }
    }

    private string Shown(ReadOnlyMemory<byte> line) => Files.Shown.Quoted(_folder.Shown(System.Text.Encoding.UTF8.GetString(line.Span)));
}
