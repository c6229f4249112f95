namespace SaMD.Signals.Tests;

/// <summary>Seeded damage to files.</summary>
internal static class Mutations
{
    // What parsers of text stumble over.
    private static readonly byte[][] Snippets =
    [
        "99999999999999999999"u8.ToArray(), "-1"u8.ToArray(), "0"u8.ToArray(), "NaN"u8.ToArray(), "1e400"u8.ToArray(), "/"u8.ToArray(), ":"u8.ToArray(),
        "+"u8.ToArray(), "x"u8.ToArray(), "("u8.ToArray(), ")"u8.ToArray(), "\n"u8.ToArray(), "\r\n"u8.ToArray(), " "u8.ToArray(), "#"u8.ToArray(),
        "../"u8.ToArray(), [0], [0xff, 0xff], [0, 0], [0x00, 0xec], [0xff, 0xff, 0x00, 0x80],
    ];

    /// <summary>One to four random changes of a file; the same seed gives the same ones.</summary>
    public static byte[] Of(byte[] bytes, ulong seed)
    {
        var generator = new Generator(seed);
        var changed = new List<byte>(bytes);
        for (var changes = 1 + generator.Below(4); changes > 0; changes--) Change(changed, generator);
        return [.. changed];
    }

    private static void Change(List<byte> bytes, Generator generator)
    {
        var at = generator.Below(bytes.Count + 1);
        var count = Math.Min(bytes.Count - at, 1 + generator.Below(8));
        switch (generator.Below(6))
        {
            case 0 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << generator.Below(8));
                break;
            case 1 when at < bytes.Count:
                bytes[at] = (byte)generator.Below(256);
                break;
            case 2:
                bytes.RemoveRange(at, count);
                break;
            case 3:
                bytes.InsertRange(at, bytes.GetRange(at, count));
                break;
            case 4:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            default:
                bytes.InsertRange(at, Snippets[generator.Below(Snippets.Length)]);
                break;
        }
    }

    // SplitMix64 (Steele, Lea and Flood 2014, doi 10.1145/2714064.2660195).
    private sealed class Generator(ulong seed)
    {
        private ulong _state = seed;

        public int Below(int limit) => limit <= 1 ? 0 : (int)(Next() % (ulong)limit);

        private ulong Next() => unchecked(Mix(_state += 0x9e3779b97f4a7c15));

        private static ulong Mix(ulong z)
        {
            unchecked
            {
                z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
                z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
                return z ^ (z >> 31);
            }
        }
    }
}
