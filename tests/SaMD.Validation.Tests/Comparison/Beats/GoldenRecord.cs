using System.Globalization;
using SaMD.Signals;
using SaMD.Signals.Formats.Wfdb;

namespace SaMD.Validation.Tests.Comparison.Beats;

/// <summary>A record of the golden files: what a comparison needs of its header, and its annotations.</summary>
internal sealed record GoldenRecord(string Folder, string Name, double SamplingFrequencyHz, long? LengthSamples)
{
    public static GoldenRecord Open(string folder, string name)
    {
        var fields = File.ReadLines(Path.Combine(folder, name + ".hea"))
            .First(static line => line.Length > 0 && line[0] != '#').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new GoldenRecord(
            folder, name, double.Parse(fields[2].Split('/')[0], CultureInfo.InvariantCulture),
            fields.Length > 3 ? long.Parse(fields[3], CultureInfo.InvariantCulture) : null);
    }

    public IReadOnlyList<Annotation> Annotations(string annotator)
    {
        var file = Path.Combine(Folder, Name + "." + annotator);
        return WfdbAnnotationReader.Read(File.ReadAllBytes(file), file, SamplingFrequencyHz);
    }
}
