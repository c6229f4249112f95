namespace SaMD.Files;

/// <summary>An input is not as it must be. Carries every fault that was found, in the order of the file.</summary>
public sealed class InputFaultException : Exception
{
    /// <summary>Creates the exception from all faults of an input.</summary>
    /// <param name="faults">At least one fault.</param>
    public InputFaultException(IReadOnlyList<Fault> faults)
        : base(string.Join("\n", faults)) => Faults = faults;

    /// <summary>Creates the exception from one fault.</summary>
    /// <param name="kind">Which exit code it leads to.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="message">What was found, what was expected, and what to do.</param>
    public InputFaultException(FaultKind kind, SourcePlace place, string message)
        : this([new Fault(kind, place, message)])
    {
    }

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<Fault> Faults { get; }
}
