using System.Buffers.Binary;
using System.Text.Json;
using SaMD.Contracts;

namespace SaMD.Adapters.Process;

/// <summary>What a streaming program is sent: a header line of JSON, blocks, and an end mark (<c>PROTOCOL.md</c>).</summary>
internal static class StreamRequest
{
    /// <summary>Version of the protocol: what breaks a program gets the next number.</summary>
    public const int ProtocolVersion = 1;

    private const uint EndMark = 0;
    private const uint BlockMark = 1;

    private const int SpanBytes = sizeof(uint) + (2 * sizeof(double));
    private const int ChannelBytes = sizeof(long) + sizeof(uint);

    public static byte[] Header(SessionDescription description)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteNumber("protocol", ProtocolVersion);
            json.WriteStartArray("inputs");
            foreach (var input in description.Inputs) Write(json, input);
            json.WriteEndArray();
            json.WriteStartObject("parameters");
            foreach (var name in description.Parameters.Names) json.WriteString(name, description.Parameters.Text(name));
            json.WriteEndObject();
            json.WriteEndObject();
        }
        bytes.Write("\n"u8);
        return bytes.ToArray();
    }

    public static byte[] End()
    {
        var bytes = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, EndMark);
        return bytes;
    }

    public static byte[] Block(SignalBlock block)
    {
        var size = SpanBytes;
        for (var i = 0; i < block.ChannelCount; i++) size += ChannelBytes + (block[i].Samples.Length * (sizeof(float) + 1));
        var bytes = new byte[size];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, BlockMark);
        BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(sizeof(uint)), block.StartSeconds);
        BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(sizeof(uint) + sizeof(double)), block.EndSeconds);
        var rest = bytes.AsSpan(SpanBytes);
        for (var i = 0; i < block.ChannelCount; i++) rest = rest[Write(rest, block[i])..];
        return bytes;
    }

    private static int Write(Span<byte> to, ChannelSamples channel)
    {
        var count = channel.Samples.Length;
        BinaryPrimitives.WriteInt64LittleEndian(to, channel.FirstSample);
        BinaryPrimitives.WriteUInt32LittleEndian(to[sizeof(long)..], (uint)count);
        var samples = to[ChannelBytes..];
        for (var i = 0; i < count; i++) BinaryPrimitives.WriteSingleLittleEndian(samples[(i * sizeof(float))..], channel.Samples[i]);
        var valid = samples[(count * sizeof(float))..];
        for (var i = 0; i < count; i++) valid[i] = channel.IsValid(i) ? (byte)1 : (byte)0;
        return ChannelBytes + (count * (sizeof(float) + 1));
    }

    private static void Write(Utf8JsonWriter json, InputDescription input)
    {
        json.WriteStartObject();
        json.WriteString("kind", input.Kind);
        json.WriteString("role", input.Role);
        json.WriteString("unit", input.Unit);
        json.WriteNumber("sampling-frequency-hz", input.SamplingFrequencyHz);
        json.WriteEndObject();
    }
}
