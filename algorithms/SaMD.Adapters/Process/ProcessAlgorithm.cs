using SaMD.Contracts;

namespace SaMD.Adapters.Process;

/// <summary>A program that takes blocks on its standard input and answers in lines: one process per session.</summary>
internal sealed class ProcessAlgorithm(ExternalProgram program) : IAlgorithm
{
    public IAlgorithmSession Open(SessionDescription description)
    {
        var folder = program.OpenFolder();
        try
        {
            return new ProcessSession(folder, program.Start(folder), description);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }
}
