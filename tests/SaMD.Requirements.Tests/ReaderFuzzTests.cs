using System.Text;
using SaMD.Files;
using SaMD.TestKit;

namespace SaMD.Requirements.Tests;

/// <summary>Whatever stands in a file, a reading gives requirements or faults that a person can use.</summary>
[Verifies("SRS-PLAT-014")]
public sealed class ReaderFuzzTests
{
    private const int Mutations = 10_000;

    [Fact]
    public void Read_TenThousandMutations_GivesRequirementsOrFaults()
    {
        using var folder = new TempFolder();
        var path = Path.Combine(folder.Path, Example.FileName);
        var state = 20240229u;
        for (var i = 0; i < Mutations; i++)
        {
            var bytes = Mutate(Encoding.UTF8.GetBytes(Example.Text), ref state);
            File.WriteAllBytes(path, bytes);
            Check(folder.Path, bytes, $"mutation {i}");
        }
    }

    [Fact]
    public void Read_TruncatedAtEveryByte_GivesRequirementsOrFaults()
    {
        using var folder = new TempFolder();
        var whole = Encoding.UTF8.GetBytes(Example.Text);
        for (var length = 0; length < whole.Length; length++)
        {
            File.WriteAllBytes(Path.Combine(folder.Path, Example.FileName), whole[..length]);
            Check(folder.Path, whole[..length], $"length {length}");
        }
    }

    private static void Check(string folder, byte[] bytes, string what)
    {
        try
        {
            RequirementsReader.Read(folder, "requirements").Files.ShouldHaveSingleItem().Sha256.ShouldBe(Sha256Digest.Of(bytes), what);
        }
        catch (InputFaultException fault)
        {
            fault.Faults.Count.ShouldBeGreaterThan(0, what);
            fault.Faults.Where(one => !IsUsable(one, bytes)).ShouldBeEmpty(what);
        }
    }

    // A place in the file (or the file), and one line of text that a terminal shows as it is.
    private static bool IsUsable(Fault fault, byte[] bytes) =>
        fault.Place.File == "requirements/example.yaml" && fault.Place.Line >= 0 && fault.Place.Line <= bytes.Count(one => one is (byte)'\n' or (byte)'\r') + 2
        && fault.Place.Column >= 0 && fault.Message.Length > 10 && !fault.Message.Any(char.IsControl);

    private static byte[] Mutate(byte[] bytes, ref uint state)
    {
        var list = bytes.ToList();
        for (var count = 1 + Next(ref state, 4); count > 0; count--)
        {
            var at = (int)Next(ref state, (uint)list.Count);
            switch (Next(ref state, 5))
            {
                case 0: list[at] ^= (byte)(1 << (int)Next(ref state, 8)); break;
                case 1: list[at] = (byte)Next(ref state, 256); break;
                case 2: list.RemoveRange(at, (int)Math.Min(Next(ref state, 40), (uint)(list.Count - at - 1))); break;
                case 3: list.InsertRange(at, list.GetRange(at, (int)Math.Min(Next(ref state, 40), (uint)(list.Count - at)))); break;
                default: list.Insert(at, (byte)"{}[]:-,#&*!|>'\"%@`? \n\t~"[(int)Next(ref state, 23)]); break;
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
