using SaMD.Contracts;

namespace SaMD.Validation.Tests.Execution.Scripted;

/// <summary>An algorithm that tells from a recording's first sample which one it is, in thousandths, and answers what a test says of it.</summary>
internal sealed class ScriptedAlgorithm(Func<int, IEnumerable<OutputItem>> answers) : IAlgorithm
{
    public IAlgorithmSession Open(SessionDescription description) => new Session(answers);

    private sealed class Session(Func<int, IEnumerable<OutputItem>> answers) : IAlgorithmSession
    {
        private int? _recording;

        public void Process(SignalBlock block, ICollection<OutputItem> output)
        {
            if (block[0].Samples.Length > 0) _recording ??= (int)Math.Round(block[0].Samples[0] * 1000);
        }

        public void Finish(ICollection<OutputItem> output)
        {
            foreach (var item in answers(_recording!.Value)) output.Add(item);
        }

        public void Dispose()
        {
        }
    }
}
