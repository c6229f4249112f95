using SaMD.Validation.Execution;
using SaMD.Validation.Planning;
using SaMD.Validation.Runs;

namespace SaMD.Cli.Output;

/// <summary>Shows how a run goes on one line of a terminal; writes nothing of it into a pipe.</summary>
/// <param name="terminal">Where to write.</param>
public sealed class ProgressLine(Terminal terminal) : IRunObserver, IDisposable
{
    private readonly Lock _lock = new();
    private int _total;
    private int _done;

    /// <inheritdoc />
    public void Planned(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        _total = plan.Executions.Count;
    }

    /// <inheritdoc />
    public void Waiting(string bundleId) => terminal.Error.WriteLine($"samd: another run is making the bundle {bundleId}; waiting for it.");

    /// <inheritdoc />
    public void Notice(string text) => terminal.Error.WriteLine($"samd: {text}");

    /// <inheritdoc />
    public void Executed(ExecutionOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        if (!terminal.ShowsProgress) return;
        lock (_lock)
        {
            _done++;
            terminal.Error.Write($"\r\u001b[K{_done} of {_total} recordings  {outcome.Planned.Key.Dataset}/{(outcome.Planned.Key.Sealed ? "(sealed)" : outcome.Planned.Key.Record)} {outcome.Planned.Key.Binding}");
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (terminal.ShowsProgress && _done > 0) terminal.Error.Write("\r\u001b[K");
    }
}
