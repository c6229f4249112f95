namespace SaMD.Signals.Formats.Flac;

/// <summary>The cyclic redundancy checks of FLAC (RFC 9639, sections 9.1.8 and 9.3): x⁸ + x² + x + 1 over a header, x¹⁶ + x¹⁵ + x² + 1 over a frame.</summary>
internal static class FlacChecksum
{
    private static readonly byte[] Table8 = [.. Enumerable.Range(0, 256).Select(static value => (byte)(Remainder(value, 0x0700) >> 8))];
    private static readonly ushort[] Table16 = [.. Enumerable.Range(0, 256).Select(static value => (ushort)Remainder(value, 0x8005))];

    public static byte OfHeader(ReadOnlySpan<byte> bytes)
    {
        byte crc = 0;
        foreach (var value in bytes) crc = Table8[crc ^ value];
        return crc;
    }

    public static ushort OfFrame(ReadOnlySpan<byte> bytes)
    {
        ushort crc = 0;
        foreach (var value in bytes) crc = unchecked((ushort)((crc << 8) ^ Table16[(crc >> 8) ^ value]));
        return crc;
    }

    // Of a byte in the upper half of sixteen bits; a polynomial of eight bits stands in the upper half, too.
    private static uint Remainder(int value, uint polynomial)
    {
        var rest = (uint)value << 8;
        for (var bit = 0; bit < 8; bit++) rest = ((rest << 1) ^ ((rest & 0x8000) != 0 ? polynomial : 0)) & 0xffff;
        return rest;
    }
}
