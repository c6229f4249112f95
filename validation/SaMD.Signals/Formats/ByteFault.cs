using SaMD.Files;

namespace SaMD.Signals.Formats;

/// <summary>How every reader tells of bytes that are not as they must be: file, byte, expected, found, what to do.</summary>
internal static class ByteFault
{
    /// <summary>Makes the exception for a damaged file.</summary>
    /// <param name="file">How messages name the file.</param>
    /// <param name="position">Byte, counted from 0.</param>
    /// <param name="expected">What had to stand there.</param>
    /// <param name="found">What stands there.</param>
    public static InputFaultException At(string file, long position, string expected, string found) => new(
        FaultKind.Integrity,
        new SourcePlace(file),
        FormattableString.Invariant(
            $"byte {position}: expected {expected}, found {found}. The file is damaged: restore it from its source."));
}
