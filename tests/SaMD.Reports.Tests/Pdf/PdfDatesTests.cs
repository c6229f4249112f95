using System.Text;
using SaMD.Reports.Pdf;

namespace SaMD.Reports.Tests.Pdf;

public sealed class PdfDatesTests
{
    private const string Whole = "%PDF-1.4\n1 0 obj <</CreationDate (D:20261121030645+00'00')\n/ModDate (D:20261121030645+00'00')>>\nendobj\n%%EOF\n";
    private static readonly DateTimeOffset Moment = new(2026, 11, 20, 10, 14, 5, TimeSpan.FromHours(1));

    [Fact]
    public void Overwrite_BothDates_MovesNoByte()
    {
        var bytes = Encoding.ASCII.GetBytes(Whole);
        PdfDates.Overwrite(bytes, Moment).ShouldBeTrue();
        Encoding.ASCII.GetString(bytes).ShouldBe(Whole.Replace("20261121030645", "20261120091405", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("%PDF-1.4\n%%EOF")]
    [InlineData("%PDF-1.4\n/CreationDate (D:20261121030645+00'00')\n%%EOF")]
    [InlineData("%PDF-1.4\n/CreationDate (D:20261121030645+00'00') /ModDate (D:2026)\n%%EOF")]
    [InlineData("%PDF-1.4\n/CreationDate (D:20261121030645+00'00') /ModDate (D:20261121030645+00'00') /ModDate (D:20261121030645+00'00')\n%%EOF")]
    [InlineData("%PDF-1.4\n/CreationDate (D:20261121030645+00'00') /ModDate (D:20261121030645+00'00')")]
    [InlineData("/CreationDate (D:20261121030645+00'00') /ModDate (D:20261121030645+00'00')\n%%EOF")]
    public void Overwrite_AnythingButAWholePdfWithBothDates_IsRefusedUnchanged(string text)
    {
        var bytes = Encoding.ASCII.GetBytes(text);
        PdfDates.Overwrite(bytes, Moment).ShouldBeFalse();
        Encoding.ASCII.GetString(bytes).ShouldBe(text);
    }
}
