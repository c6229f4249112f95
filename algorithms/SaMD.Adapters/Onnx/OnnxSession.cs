using SaMD.Contracts;

namespace SaMD.Adapters.Onnx;

/// <summary>
/// A recording's run: inputs are prepared as they come, cut into windows, and given to the model a batch at a time. Windows start every
/// stride; where the last one would not end with the recording, one more does. Memory holds a
/// batch of windows, whatever the length of the recording.
/// </summary>
internal sealed class OnnxSession : IAlgorithmSession
{
    private readonly OnnxDeclaration _declaration;
    private readonly OnnxModel _model;
    private readonly InputPreparation[] _inputs;
    private readonly double _frequencyHz;
    private readonly IWindowAnswers _answers;
    private readonly AlignedFloats _signal, _validity, _output;
    private readonly int _values;
    private readonly (double AtSeconds, double ReportedAtSeconds)[] _times;
    private int _pending;
    private long _start, _next;
    private double _endSeconds;

    public OnnxSession(OnnxDeclaration declaration, OnnxModel model, SessionDescription description)
    {
        (_declaration, _model) = (declaration, model);
        _values = model.Load();
        _inputs = [.. description.Inputs.Select(input => new InputPreparation(declaration, input.SamplingFrequencyHz))];
        _frequencyHz = declaration.Resampling?.ToHz ?? description.Inputs[0].SamplingFrequencyHz;
        var window = declaration.Window;
        (_signal, _validity) = (new AlignedFloats(window.Batch * _inputs.Length * window.Samples), new AlignedFloats(window.Batch * window.Samples));
        (_output, _times) = (new AlignedFloats(window.Batch * _values), new (double, double)[window.Batch]);
        _answers = WindowAnswers.For(declaration.Answer);
    }

    public void Process(SignalBlock block, ICollection<OutputItem> output)
    {
        ArgumentNullException.ThrowIfNull(block);
        for (var i = 0; i < _inputs.Length; i++) _inputs[i].Add(block[i]);
        _endSeconds = block.EndSeconds;
        var window = _declaration.Window;
        while (_inputs.Min(input => input.Samples.Count) - (_next - _start) is var ready && ready >= window.Samples)
        {
            Take(_next, window.Samples, ReportedAt(_next + window.Samples), output);
            _next += window.StrideSamples;
            Forget();
        }
    }

    public void Finish(ICollection<OutputItem> output)
    {
        foreach (var input in _inputs) input.Finish();
        var window = _declaration.Window;
        var end = _start + _inputs.Min(input => input.Samples.Count);
        while (_next + window.Samples <= end)
        {
            Take(_next, window.Samples, _endSeconds, output);
            _next += window.StrideSamples;
        }
        var covered = _next == 0 ? 0 : _next - window.StrideSamples + window.Samples;
        if (covered < end)
        {
            var from = Math.Max(0, end - window.Samples);
            Take(from, (int)(end - from), _endSeconds, output);
        }
        Run(output);
        _answers.Finish(_endSeconds, output);
    }

    // The loaded model is shared and outlives this.
    public void Dispose()
    {
        _signal.Dispose();
        _validity.Dispose();
        _output.Dispose();
    }

    // When the last sample that a window depends on had come: a property of the window, not of how the input was cut.
    private double ReportedAt(long end) => _inputs.Max(input => input.NeededUntilSeconds(end - 1));

    private void Take(long from, int count, double reportedAtSeconds, ICollection<OutputItem> output)
    {
        var (window, offset) = (_declaration.Window, (int)(from - _start));
        var time = ((from + count - 1) / _frequencyHz, reportedAtSeconds);
        var valid = Valid(offset, count);
        if (valid.Count(flag => flag) < window.LeastValid * count)
        {
            _answers.Skip(time.Item1, time.Item2, output);
            return;
        }
        for (var i = 0; i < _inputs.Length; i++)
        {
            var flags = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_inputs[i].Valid).Slice(offset, count);
            var samples = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_inputs[i].Samples).Slice(offset, count);
            WindowTensor.Write(samples, flags, _declaration.Normalisation, _signal.Span.Slice(((_pending * _inputs.Length) + i) * window.Samples, window.Samples));
        }
        var target = _validity.Span.Slice(_pending * window.Samples, window.Samples);
        target.Clear();
        for (var k = 0; k < count; k++) target[k] = valid[k] ? 1 : 0;
        _times[_pending++] = time;
        if (_pending == window.Batch || !_answers.OfRecording) Run(output);
    }

    // Where every input has a sample.
    private bool[] Valid(int offset, int count)
    {
        var valid = new bool[count];
        Array.Fill(valid, true);
        foreach (var input in _inputs)
            for (var k = 0; k < count; k++) valid[k] &= input.Valid[offset + k];
        return valid;
    }

    private void Run(ICollection<OutputItem> output)
    {
        if (_pending == 0) return;
        _signal.Span[(_pending * _inputs.Length * _declaration.Window.Samples)..].Clear();
        _validity.Span[(_pending * _declaration.Window.Samples)..].Clear();
        _model.Run(_signal, _validity, _output);
        for (var i = 0; i < _pending; i++) _answers.Add(_output.Span.Slice(i * _values, _values), _times[i].AtSeconds, _times[i].ReportedAtSeconds, output);
        _pending = 0;
    }

    // Samples before the window that could still come last: it may begin anywhere after the start of the latest one.
    private void Forget()
    {
        var unneeded = (int)(_next - _declaration.Window.StrideSamples - _start);
        if (unneeded < _declaration.Window.Samples) return;
        foreach (var input in _inputs)
        {
            input.Samples.RemoveRange(0, unneeded);
            input.Valid.RemoveRange(0, unneeded);
        }
        _start += unneeded;
    }
}
