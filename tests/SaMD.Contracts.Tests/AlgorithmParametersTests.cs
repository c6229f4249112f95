using SaMD.Contracts;

namespace SaMD.Contracts.Tests;

public sealed class AlgorithmParametersTests
{
    private static readonly AlgorithmParameters Parameters = new([new("window-seconds", "10"), new("label", "x"), new("limit", "1e999")]);

    [Fact]
    public void Number_Declared_IsReadInInvariantNotation() => Parameters.Number("window-seconds").ShouldBe(10);

    [Fact]
    public void Text_NotDeclared_IsAnErrorThatNamesWhatIs() =>
        Should.Throw<ArgumentException>(() => Parameters.Text("windows")).Message.ShouldContain("label, limit, window-seconds");

    [Theory]
    [InlineData("label")]
    [InlineData("limit")]
    public void Number_NotFinite_IsAnErrorWithTheValue(string name) =>
        Should.Throw<ArgumentException>(() => Parameters.Number(name)).Message.ShouldContain($"'{Parameters.Text(name)}'");
}
