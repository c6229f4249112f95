using System.Globalization;
using System.Text;

namespace SaMD.Reports.Pdf;

/// <summary>
/// The two dates of a PDF, the only bytes in which two prints of a page differ. They are overwritten in place with bytes of the same
/// number, so that no offset in the file moves.
/// </summary>
public static class PdfDates
{
    private const int DigitCount = 14;
    private static readonly string[] Fields = ["/CreationDate (D:", "/ModDate (D:"];

    /// <summary>Overwrites both dates.</summary>
    /// <param name="pdf">The file, changed in place.</param>
    /// <param name="moment">The date that it gets, in UTC.</param>
    /// <returns>Whether it is a whole PDF with exactly one of each date in the expected form; where not, nothing was changed.</returns>
    public static bool Overwrite(Span<byte> pdf, DateTimeOffset moment)
    {
        if (!pdf.StartsWith("%PDF-"u8) || pdf.TrimEnd("\r\n "u8).EndsWith("%%EOF"u8) is false) return false;
        Span<int> places = stackalloc int[Fields.Length];
        for (var field = 0; field < Fields.Length; field++)
            if (!TryFind(pdf, Fields[field], out places[field])) return false;
        var date = Encoding.ASCII.GetBytes(moment.ToUniversalTime().ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture));
        foreach (var place in places) date.CopyTo(pdf[place..]);
        return true;
    }

    private static bool TryFind(ReadOnlySpan<byte> pdf, string field, out int place)
    {
        var sought = Encoding.ASCII.GetBytes(field);
        place = pdf.IndexOf(sought) + sought.Length;
        if (place < sought.Length || pdf[place..].IndexOf(sought) >= 0) return false;
        var date = pdf[place..];
        return date.Length > DigitCount && date[DigitCount..].StartsWith("+00'00'"u8)
            && date[..DigitCount].IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;
    }
}
