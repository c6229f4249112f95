using System.Globalization;
using SaMD.TestKit;

namespace SaMD.EndToEnd.Tests;

public sealed class DeterminismTests
{
    [Fact]
    [Verifies("SRS-PLAT-010")]
    public async Task Validate_ThreadsCultureAndPlace_ChangeNoByteOfCore()
    {
        using var first = new WorkspaceCopy();
        using var second = new WorkspaceCopy();
        (await Samd.RunAsync("validate", "--workspace", first.Root, "--no-pdf", "--threads", "1")).ExitCode.ShouldBe(0);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CommaCulture();
            (await Samd.RunAsync("validate", "--workspace", second.Root, "--no-pdf", "--threads", "4", "--out", second.File("elsewhere"))).ExitCode.ShouldBe(0);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        Sums(second.File("elsewhere")).ShouldBe(Sums(first.File("evidence")));
    }

    private static (string Bundle, string Text) Sums(string evidence)
    {
        var bundle = Directory.GetDirectories(evidence).Single(path => !path.EndsWith(".partial", StringComparison.Ordinal));
        return (Path.GetFileName(bundle), File.ReadAllText(Path.Combine(bundle, "core", "SHA256SUMS")));
    }

    // A culture that writes 1,5 for 1.5, made here because the product runs without the system's cultures.
    private static CultureInfo CommaCulture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NegativeSign = "−";
        return culture;
    }
}
