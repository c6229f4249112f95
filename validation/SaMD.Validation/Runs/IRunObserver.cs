using SaMD.Validation.Execution;
using SaMD.Validation.Planning;

namespace SaMD.Validation.Runs;

/// <summary>Told how a run goes; a terminal shows it, a pipe does not. Calls come from any thread.</summary>
public interface IRunObserver
{
    /// <summary>The plan stands.</summary>
    /// <param name="plan">The plan.</param>
    void Planned(Plan plan);

    /// <summary>Another run holds the same work; this one waits.</summary>
    /// <param name="bundleId">Id of the bundle.</param>
    void Waiting(string bundleId);

    /// <summary>Something that the person who runs it must know and that stops nothing.</summary>
    /// <param name="text">What.</param>
    void Notice(string text)
    {
    }

    /// <summary>An execution ended.</summary>
    /// <param name="outcome">Its outcome.</param>
    void Executed(ExecutionOutcome outcome);
}
