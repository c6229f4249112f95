namespace SaMD.Files.Tests;

/// <summary>Seeded damage to texts.</summary>
internal static class Mutations
{
    private const string Structure = "{}[]:-,#&*!|>'\"%@`? \n\t~";

    /// <summary>One to four random changes: a bit, a byte, a cut, a repetition, a character that YAML and JSON act on.</summary>
    public static byte[] Of(byte[] bytes, ref uint state)
    {
        var list = bytes.ToList();
        for (var count = 1 + Next(ref state, 4); count > 0; count--)
        {
            var at = (int)Next(ref state, (uint)list.Count);
            var length = (int)Math.Min(Next(ref state, 40), (uint)(list.Count - at - 1));
            switch (Next(ref state, 5))
            {
                case 0: list[at] ^= (byte)(1 << (int)Next(ref state, 8)); break;
                case 1: list[at] = (byte)Next(ref state, 256); break;
                case 2: list.RemoveRange(at, length); break;
                case 3: list.InsertRange(at, list.GetRange(at, length)); break;
                default: list.Insert(at, (byte)Structure[(int)Next(ref state, (uint)Structure.Length)]); break;
            }
        }
        return [.. list];
    }

    // Numerical Recipes' 32-bit linear congruential generator; its high bits.
    private static uint Next(ref uint state, uint bound)
    {
        state = unchecked((state * 1664525) + 1013904223);
        return (uint)(((ulong)state * bound) >> 32);
    }
}
