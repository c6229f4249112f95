using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using SaMD.Contracts;

namespace SaMD.Algorithms.EcgRhythm.V1_0_0.Training;

/// <summary>A labelled strip and its features, as the product computes them.</summary>
/// <param name="Name">Name of the record, as in A00001.</param>
/// <param name="Class">Index in <see cref="RhythmModel.Classes"/>.</param>
/// <param name="Strip">The span.</param>
/// <param name="Features">All features.</param>
internal sealed record Example(string Name, int Class, Strip Strip, IReadOnlyList<NamedValue> Features)
{
    /// <summary>Letters of the reference, in the order of <see cref="RhythmModel.Classes"/>.</summary>
    internal const string Letters = "NAO~";

    internal const int FoldCount = 5;
    private const float MinimumAmplitudeMv = 0.15f;

    /// <summary>The fold that holds the record out: by its name, so that it depends on nothing else.</summary>
    internal int Fold => (int)(BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.ASCII.GetBytes("cv" + Name))) % FoldCount);

    internal double Value(string feature) => Features.First(value => value.Name == feature).Value;

    /// <summary>Runs the product's session on a record; nothing where too few beats are found for features.</summary>
    internal static Example? Of(string folder, string path, Dictionary<string, char> labels)
    {
        var samples = Strips.Samples(folder, path);
        using var session = new EcgRhythmSession(Strips.FrequencyHz, MinimumAmplitudeMv);
        session.Process(new SignalBlock(0, samples.Length / Strips.FrequencyHz, new ChannelBuffer(0, samples, default)), []);
        session.Complete();
        var strip = session.Strip();
        var rr = strip.RrSeconds();
        var name = path[(path.LastIndexOf('/') + 1)..];
        return rr.Length < RhythmTuning.FewestIntervals ? null
            : new(name, Letters.IndexOf(labels[name]), strip, [.. RhythmFeatures.OfSpan(strip), .. RhythmFeatures.OfBeats(strip, rr)]);
    }
}
