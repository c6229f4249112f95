namespace SaMD.Signals.Formats.Wfdb.SignalFormats;

/// <summary>The packed signal formats that can be read, and written where they say so, one line each.</summary>
internal static class KnownSignalFormats
{
    private static readonly ISignalFormat[] Known =
    [
        new Format8(),
        new Format16(),
        new Format24(),
        new Format32(),
        new Format61(),
        new Format80(),
        new Format160(),
        new Format212(),
        new Format310(),
        new Format311(),
    ];

    /// <summary>Their numbers, for messages.</summary>
    public static string Numbers { get; } = string.Join(", ", Known.Select(static format => format.Number));

    /// <summary>Numbers of those that can be written, for messages.</summary>
    public static string WrittenNumbers { get; } = string.Join(", ", Known.Where(static format => format.CanBeWritten).Select(static format => format.Number));

    /// <summary>The format of a number, or <see langword="null"/> where it is not known.</summary>
    /// <param name="number">Number as headers state it.</param>
    public static ISignalFormat? Find(int number) => Array.Find(Known, format => format.Number == number);

    /// <summary>Bytes that hold a number of samples from the start of a file on.</summary>
    /// <param name="format">The format.</param>
    /// <param name="samples">How many samples.</param>
    public static Int128 BytesOf(this ISignalFormat format, Int128 samples)
    {
        var (units, rest) = Int128.DivRem(samples, format.SamplesPerUnit);
        return (units * format.BytesPerUnit) + (rest == 0 ? 0 : format.BytesOfPartialUnit((int)rest));
    }
}
