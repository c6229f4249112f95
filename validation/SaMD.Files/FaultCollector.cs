namespace SaMD.Files;

/// <summary>Gathers every fault of an input, so that a person mends a file in one go instead of fault by fault.</summary>
public sealed class FaultCollector
{
    /// <summary>The most faults that are gathered: beyond, a file is not mended line by line but written anew.</summary>
    public const int Most = 1_000;

    private readonly List<Fault> _faults = [];

    /// <summary>The faults so far, in the order in which they were found.</summary>
    public IReadOnlyList<Fault> Faults => _faults;

    /// <summary>Notes a fault of configuration.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="message">What was found, what was expected, and what to do.</param>
    public void Add(SourcePlace place, string message) => Add(FaultKind.Configuration, place, message);

    /// <summary>Notes a fault.</summary>
    /// <param name="kind">Which exit code it leads to.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="message">What was found, what was expected, and what to do.</param>
    /// <exception cref="InputFaultException">There are more than <see cref="Most"/>: reading stops, so that a hostile file cannot keep it busy.</exception>
    public void Add(FaultKind kind, SourcePlace place, string message) => Add(new Fault(kind, place, message));

    /// <summary>Notes all faults of another input.</summary>
    /// <param name="faults">The faults, in order.</param>
    /// <exception cref="InputFaultException">There are more than <see cref="Most"/>.</exception>
    public void AddRange(IEnumerable<Fault> faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        foreach (var fault in faults) Add(fault);
    }

    /// <summary>Throws all faults at once, if there are any.</summary>
    /// <exception cref="InputFaultException">At least one fault was noted.</exception>
    public void ThrowIfAny()
    {
        if (_faults.Count > 0) throw new InputFaultException([.. _faults]);
    }

    private void Add(Fault fault)
    {
        if (_faults.Count == Most) throw new InputFaultException([.. _faults, new Fault(fault.Kind, fault.Place, $"More than {Most} faults; what follows is not listed.")]);
        _faults.Add(fault);
    }
}
