namespace SaMD.Contracts;

/// <summary>
/// One recording's run through an algorithm, on one thread. Blocks come in order and without gaps (a gap in the recording
/// arrives as invalid samples); <see cref="Finish"/> comes once, last.
/// </summary>
/// <remarks>
/// The concatenated output of a session depends on the samples alone, never on how they were cut into blocks.
/// An exception thrown from a session is a failure of the algorithm on that recording.
/// </remarks>
public interface IAlgorithmSession : IDisposable
{
    /// <summary>Takes the next span of input and adds what was decided during it.</summary>
    /// <param name="block">The samples of the span; valid only during this call.</param>
    /// <param name="output">Receives items in the order of <see cref="OutputItem.ReportedAtSeconds"/>.</param>
    void Process(SignalBlock block, ICollection<OutputItem> output);

    /// <summary>The input has ended: adds what can still be said of it.</summary>
    /// <param name="output">Receives items, as in <see cref="Process"/>.</param>
    void Finish(ICollection<OutputItem> output);
}
