using SaMD.Adapters.Sessions;

namespace SaMD.Adapters.Implementations;

/// <summary>
/// What runs an algorithm version on a recording, whatever it is made of. One that takes blocks is a
/// <see cref="StreamedImplementation"/>; one that needs the whole recording, or its name, implements this itself.
/// </summary>
public interface IImplementation
{
    /// <summary>Whether it can be run again, so that <c>samd lock</c> can hold it to what it gave; <see langword="false"/> for outputs made elsewhere.</summary>
    bool CanBeReplayed { get; }

    /// <summary>Whether the times at which items were reported say anything: only where the input came to it piece by piece.</summary>
    bool ShowsLatency { get; }

    /// <summary>What was promised of its containment and cannot be had on this machine, a sentence each, for the report of the run; mostly empty.</summary>
    IReadOnlyList<string> Reservations { get; }

    /// <summary>Largest difference of a number of its output from one platform to another, 0 or more: what the behavioural lock allows.</summary>
    double Tolerance => 0;

    /// <summary>Runs it over a recording. Called from several threads at once, each with a recording of its own.</summary>
    /// <param name="input">The recording.</param>
    /// <returns>Checked items in the order in which they were reported.</returns>
    /// <exception cref="AlgorithmFailureException">It failed on this recording.</exception>
    /// <exception cref="Files.InputFaultException">The recording is damaged; or what the version consists of is not on this machine (kind absent), or altered.</exception>
    SessionOutput Run(RecordingInput input);
}
