using FsCheck;
using FsCheck.Fluent;
using SaMD.Reports.Html;

namespace SaMD.Reports.Tests.Html;

public sealed class PageStyleTests
{
    [Fact]
    public void Quoted_MarkupAndQuotes_BecomeCodePoints() =>
        PageStyle.Quoted("a\"}</style>").ShouldBe("\"a\\22 \\7D \\3C \\2F style\\3E \"");

    [Fact]
    public void Quoted_AnyText_NeverLeavesItsString() => Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
        PageStyle.Quoted(text ?? "")[1..^1].All(letter => char.IsAsciiLetterOrDigit(letter) || " .,:;@-_\\".Contains(letter, StringComparison.Ordinal))).QuickCheckThrowOnFailure();
}
