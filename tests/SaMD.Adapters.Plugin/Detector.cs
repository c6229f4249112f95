using System.Runtime.Loader;
using SaMD.Contracts;

namespace Outside;

/// <summary>Says one episode per recording, from 12 s to 33 s, with a label that a parameter names; else the name of the context that it lives in.</summary>
public sealed class Detector : IAlgorithm
{
    public IAlgorithmSession Open(SessionDescription description) => new Session(
        description.Parameters.Names.Contains("label") ? description.Parameters.Text("label") : AssemblyLoadContext.GetLoadContext(typeof(Detector).Assembly)!.Name!);

    private sealed class Session(string label) : IAlgorithmSession
    {
        private double _end;

        public void Process(SignalBlock block, ICollection<OutputItem> output) => _end = block.EndSeconds;

        public void Finish(ICollection<OutputItem> output) => output.Add(new EpisodeOutput(Math.Min(12, _end), Math.Min(33, _end), _end, label));

        public void Dispose()
        {
        }
    }
}

/// <summary>Cannot be made.</summary>
public sealed class Broken : IAlgorithm
{
    public Broken() => throw new InvalidOperationException("no licence");

    public IAlgorithmSession Open(SessionDescription description) => throw new NotSupportedException();
}

/// <summary>Is no algorithm.</summary>
public sealed class Other;

/// <summary>Needs what nobody gives it.</summary>
public sealed class Needy(string name) : IAlgorithm
{
    public IAlgorithmSession Open(SessionDescription description) => throw new NotSupportedException(name);
}
