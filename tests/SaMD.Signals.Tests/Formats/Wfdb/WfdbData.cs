using SaMD.Signals.Formats.Wfdb;
using SaMD.TestKit;

namespace SaMD.Signals.Tests.Formats.Wfdb;

/// <summary>Real headers and golden files.</summary>
internal static class WfdbData
{
    /// <summary>Folder of wfdb-python's sample data.</summary>
    public static string Samples => Path.Combine(RealData.Folder("wfdb-formats"), "sample-data");

    /// <summary>Reads a header file as it lies on the disk.</summary>
    public static WfdbHeader Header(string file) => WfdbHeaderReader.Read(File.ReadAllBytes(file), file);

    /// <summary>Golden files of a kind, in a fixed order.</summary>
    public static IEnumerable<string> Golden(string folder, string extension) => Directory
        .EnumerateFiles(Path.Combine(RealData.Folder("golden"), folder), "*." + extension, SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal);

    /// <summary>Folder of the sample data that holds a record, or <see langword="null"/> where none does.</summary>
    public static string? SampleFolder(string record) =>
        Directory.EnumerateFiles(Samples, record + ".hea", SearchOption.AllDirectories).Select(Path.GetDirectoryName).FirstOrDefault();
}
