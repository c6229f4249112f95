using SaMD.Adapters.Catalogue;
using SaMD.Contracts;
using SaMD.Signals;
using SaMD.Signals.Formats.Wfdb;

namespace SaMD.Benchmarks;

/// <summary>The MIT-BIH Arrhythmia Database as it is laid out, and the algorithm that is measured on it.</summary>
internal sealed class Mitdb
{
    private readonly DirectoryFiles _files;

    public Mitdb()
    {
        Root = FindRoot();
        Data = Environment.GetEnvironmentVariable("SAMD_DATA") is { Length: > 0 } given ? given : Path.Combine(Root, "data");
        var folder = Path.Combine(Data, "mitdb");
        if (!Directory.Exists(folder)) throw new DirectoryNotFoundException($"{folder}: lay out mitdb there, or set SAMD_DATA.");
        _files = new DirectoryFiles(folder);
        Records = [.. Directory.EnumerateFiles(folder, "*.hea").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal)];
        Algorithm = AlgorithmCatalogue.Read(Root, "algorithms").Find("ecg-heart-rate")
            ?? throw new InvalidOperationException("ecg-heart-rate is not in the catalogue of algorithms.");
    }

    /// <summary>The checkout.</summary>
    public string Root { get; }

    /// <summary>Where the databases lie.</summary>
    public string Data { get; }

    public IReadOnlyList<string> Records { get; }

    public AlgorithmVersion Algorithm { get; }

    public IRecordingReader Open(string record, params IReadOnlyList<int> channels) => WfdbRecordingReader.Open(_files, record, channels);

    public IReadOnlyList<Annotation> Reference(string record) => WfdbAnnotationReader.Read(_files, record + ".atr", 360);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "SaMD.sln"))) return folder.FullName;
        throw new InvalidOperationException("The benchmarks run from inside a checkout.");
    }
}
