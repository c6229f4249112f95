using FsCheck;
using FsCheck.Fluent;

namespace SaMD.Files.Tests;

/// <summary>No name leaves its folder, and no two names share a path.</summary>
public sealed class PathPartTests
{
    [Theory]
    [InlineData("100", "100")]
    [InlineData("noise-12-db_v1.0", "noise-12-db_v1.0")]
    [InlineData("", "%")]
    [InlineData(".", "%2E")]
    [InlineData("..", "%2E%2E")]
    [InlineData("../a", "..%2Fa")]
    [InlineData("a b%ä", "a%20b%25%C3%A4")]
    [InlineData("a\0\\:", "a%00%5C%3A")]
    public void Encode_KnownNames(string name, string expected) => PathPart.Encode(name).ShouldBe(expected);

    [Fact]
    public void Encode_AnyName_IsOnePartOfAPathThatDecodesToIt() =>
        Prop.ForAll<NonNull<string>>(name =>
        {
            var encoded = PathPart.Encode(name.Get);
            var wellFormed = name.Get.Replace("\uFFFD", "", StringComparison.Ordinal);
            return encoded is not ("" or "." or "..") && encoded.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' or '-' or '%')
                && (name.Get.Length == 0 || !IsWellFormed(wellFormed) || Uri.UnescapeDataString(encoded) == name.Get);
        }).QuickCheckThrowOnFailure();

    private static bool IsWellFormed(string text) => !text.EnumerateRunes().Any(rune => rune == System.Text.Rune.ReplacementChar);
}
