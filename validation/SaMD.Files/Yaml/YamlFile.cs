using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SaMD.Files.Yaml;

/// <summary>
/// Reads a YAML file into nodes with places. Takes the plain part of YAML that people write by hand: one document, no
/// anchors, no aliases, no tags, so that a small file cannot unfold into a large one; size, depth and number of values are
/// bounded, so that a large one cannot fill the memory.
/// </summary>
public static class YamlFile
{
    private const int LargestFileBytes = 8 << 20;
    private const int DeepestNesting = 32;
    private const int MostNodes = 500_000;

    /// <summary>Reads a file whose top is a mapping.</summary>
    /// <param name="path">The file.</param>
    /// <param name="shownAs">How messages name the file.</param>
    /// <param name="faults">Where the faults of this file go, also that it cannot be read.</param>
    /// <returns>The top mapping; empty after a fault of syntax, and then it reports nothing more.</returns>
    public static YamlMap Read(string path, string shownAs, FaultCollector faults) => Load(path, shownAs, faults).Top;

    /// <summary>Reads a file whose top is a mapping, and the digest of what was read.</summary>
    /// <param name="path">The file.</param>
    /// <param name="shownAs">How messages name the file.</param>
    /// <param name="faults">Where the faults of this file go, also that it cannot be read.</param>
    public static YamlDocument Load(string path, string shownAs, FaultCollector faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        try
        {
            var bytes = BoundedFile.ReadAll(path, LargestFileBytes);
            return new YamlDocument(Parse(Text(bytes), shownAs, faults), Sha256Digest.Of(bytes));
        }
        catch (DecoderFallbackException)
        {
            faults.Add(new SourcePlace(shownAs), "The file is not UTF-8 text; save it as UTF-8.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            faults.Add(new SourcePlace(shownAs), $"The file cannot be read: {Shown.Message(fault.Message)}");
        }
        return new YamlDocument(Nothing(shownAs), Sha256Digest.Of([]));
    }

    /// <summary>Reads a text whose top is a mapping.</summary>
    /// <param name="text">The text.</param>
    /// <param name="shownAs">How messages name its file.</param>
    /// <param name="faults">Where the faults of this file go.</param>
    /// <returns>The top mapping; empty after a fault of syntax, and then it reports nothing more.</returns>
    public static YamlMap Parse(string text, string shownAs, FaultCollector faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        try
        {
            var top = new Builder(new GuardedParser(new Parser(new StringReader(text))), shownAs, faults).Document();
            if (top is YamlMap map) return map;
            faults.Add(top?.Place ?? new SourcePlace(shownAs), $"The file holds {top?.KindName ?? "nothing"}; a mapping of keys to values was expected.");
        }
        catch (YamlException fault)
        {
            faults.Add(new SourcePlace(shownAs, (int)fault.Start.Line, (int)fault.Start.Column), $"Not valid YAML: {Shown.Message(fault.Message)}");
        }
        return Nothing(shownAs);
    }

    private static string Text(ReadOnlySpan<byte> bytes)
    {
        var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);
        return strict.GetString(bytes.StartsWith(strict.Preamble) ? bytes[strict.Preamble.Length..] : bytes);
    }

    // Its faults go nowhere: what is missing from a file that is no YAML is not worth a message of its own.
    private static YamlMap Nothing(string shownAs) => new(new SourcePlace(shownAs), [], new FaultCollector());

    private sealed class Builder(IParser parser, string shownAs, FaultCollector faults)
    {
        private int _nodes;

        public YamlNode? Document()
        {
            parser.Consume<StreamStart>();
            if (parser.TryConsume<StreamEnd>(out _)) return null;
            parser.Consume<DocumentStart>();
            var top = Node(0);
            parser.Consume<DocumentEnd>();
            if (!parser.TryConsume<StreamEnd>(out _)) throw new YamlException(parser.Current!.Start, parser.Current.End, "a second document starts here; one was expected.");
            return top;
        }

        private YamlNode Node(int depth)
        {
            if (++_nodes > MostNodes) throw new YamlException(parser.Current!.Start, parser.Current.End, $"more than {MostNodes} values.");
            if (depth > DeepestNesting) throw new YamlException(parser.Current!.Start, parser.Current.End, $"nested more than {DeepestNesting} deep.");
            if (parser.TryConsume<Scalar>(out var scalar)) return Leaf(Plain(scalar));
            if (parser.TryConsume<SequenceStart>(out var sequence)) return Items(Plain(sequence), depth);
            if (parser.TryConsume<MappingStart>(out var mapping)) return Entries(Plain(mapping), depth);
            throw new YamlException(parser.Current!.Start, parser.Current.End, "aliases (*name) are not taken; write the value out.");
        }

        private static T Plain<T>(T node)
            where T : NodeEvent
        {
            if (!node.Anchor.IsEmpty) throw new YamlException(node.Start, node.End, "anchors (&name) are not taken; write the value out.");
            if (!node.Tag.IsEmpty) throw new YamlException(node.Start, node.End, $"tags ({Shown.Plain(node.Tag.Value)}) are not taken.");
            return node;
        }

        private YamlScalar Leaf(Scalar scalar)
        {
            var quoted = scalar.Style != ScalarStyle.Plain;
            return new YamlScalar(At(scalar), scalar.Value, !quoted && scalar.Value is ("" or "~" or "null")) { IsQuoted = quoted };
        }

        private YamlSequence Items(SequenceStart start, int depth)
        {
            var items = new List<YamlNode>();
            while (!parser.TryConsume<SequenceEnd>(out _)) items.Add(Node(depth + 1));
            return new YamlSequence(At(start), items);
        }

        private YamlMap Entries(MappingStart start, int depth)
        {
            var entries = new List<YamlEntry>();
            var keys = new HashSet<string>(StringComparer.Ordinal);
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                if (!parser.TryConsume<Scalar>(out var key)) throw new YamlException(parser.Current!.Start, parser.Current.End, "a key must be plain text.");
                var value = Node(depth + 1);
                if (keys.Add(key.Value)) entries.Add(new YamlEntry(At(key), key.Value, value));
                else faults.Add(At(key), $"The key {Shown.Quoted(key.Value)} stands here a second time.");
            }
            return new YamlMap(At(start), entries, faults);
        }

        private SourcePlace At(ParsingEvent node) => new(shownAs, (int)node.Start.Line, (int)node.Start.Column);
    }
}
