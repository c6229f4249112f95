using System.Globalization;
using SaMD.Validation.Statistics;

namespace SaMD.Validation.Tests.Statistics;

public sealed class Xoshiro256Tests
{
    public static TheoryData<string> Cases
    {
        get
        {
            var names = new TheoryData<string>();
            foreach (var name in CaseFile.Names("seeded-bootstrap").Select(row => row.Data).Where(name => !name.Contains("persons", StringComparison.Ordinal)))
                names.Add(name);
            return names;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Next_Seed_GivesTheOraclesNumbers(string name)
    {
        var given = CaseFile.Load("seeded-bootstrap", name);
        var generator = new Xoshiro256(ulong.Parse(given.Input.GetProperty("seed").GetString()!, CultureInfo.InvariantCulture));
        foreach (var expected in given.Output.GetProperty("next").EnumerateArray())
            if (given.Input.TryGetProperty("bound", out var bound)) generator.NextBelow(bound.GetInt32()).ShouldBe(expected.GetInt32());
            else generator.Next().ToString(CultureInfo.InvariantCulture).ShouldBe(expected.GetString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void NextBelow_NoBound_IsRefused(int bound) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new Xoshiro256(1).NextBelow(bound));

    [Theory]
    [InlineData(1)]
    [InlineData(22)]
    [InlineData(2_147_483_647)]
    public void FillBelow_GivesWhatNextBelowGives(int bound)
    {
        var (one, other) = (new Xoshiro256(9), new Xoshiro256(9));
        var filled = new int[500];
        one.FillBelow(bound, filled);
        filled.ShouldBe(Enumerable.Range(0, 500).Select(_ => other.NextBelow(bound)));
        one.Next().ShouldBe(other.Next());
        Should.Throw<ArgumentOutOfRangeException>(() => one.FillBelow(0, filled));
    }
}
