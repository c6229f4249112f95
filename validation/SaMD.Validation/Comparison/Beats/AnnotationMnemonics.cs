using System.Globalization;
using SaMD.Signals;

namespace SaMD.Validation.Comparison.Beats;

/// <summary>The symbols by which the WFDB library prints annotation codes (WFDB Applications Guide, "Annotation codes").</summary>
internal static class AnnotationMnemonics
{
    // Codes 0 to 41 in order; the codes between that mean nothing are printed in brackets.
    private static readonly string[] Symbols =
    [
        " ", "N", "L", "R", "a", "V", "F", "J", "A", "S", "E", "j", "/", "Q", "~", "[15]", "|", "[17]", "s", "T", "*", "D", "\"", "=", "p", "B",
        "^", "t", "+", "u", "?", "!", "[", "]", "e", "n", "@", "x", "f", "(", ")", "r",
    ];

    /// <summary>The symbol of a code.</summary>
    public static string Of(AnnotationCode code) =>
        (byte)code < Symbols.Length ? Symbols[(byte)code] : string.Create(CultureInfo.InvariantCulture, $"[{(byte)code}]");
}
