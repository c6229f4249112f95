using SaMD.TestKit;
using SaMD.Validation.Runs;

namespace SaMD.Validation.Tests.Runs;

public sealed class ExitCodeTests
{
    [Theory]
    [InlineData(new int[0], 0)]
    [InlineData(new[] { 0, 3 }, 3)]
    [InlineData(new[] { 3, 5 }, 5)]
    [InlineData(new[] { 5, 1, 3 }, 1)]
    [InlineData(new[] { 1, 2 }, 2)]
    [InlineData(new[] { 2, 4, 1 }, 4)]
    [InlineData(new[] { 4, 70 }, 70)]
    [Verifies("SRS-PLAT-016")]
    public void Worst_SeveralCodes_IsTheFirstOfThePublishedOrder(int[] codes, int expected) => ExitCode.Worst(codes).ShouldBe(expected);
}
