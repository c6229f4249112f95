using SaMD.Contracts;

namespace SaMD.Adapters.Tests;

/// <summary>An algorithm that does what a test says.</summary>
internal sealed class FakeAlgorithm(Action<SignalBlock, ICollection<OutputItem>> process, Action<ICollection<OutputItem>>? finish = null) : IAlgorithm
{
    public IAlgorithmSession Open(SessionDescription description) => new Session(process, finish);

    private sealed class Session(Action<SignalBlock, ICollection<OutputItem>> process, Action<ICollection<OutputItem>>? finish) : IAlgorithmSession
    {
        public void Process(SignalBlock block, ICollection<OutputItem> output) => process(block, output);

        public void Finish(ICollection<OutputItem> output) => finish?.Invoke(output);

        public void Dispose()
        {
        }
    }
}
