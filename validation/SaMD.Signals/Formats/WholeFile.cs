namespace SaMD.Signals.Formats;

/// <summary>Reads small files in one go.</summary>
internal static class WholeFile
{
    /// <summary>Reads a file from its start to its end.</summary>
    /// <param name="files">Where it lies.</param>
    /// <param name="name">Its name.</param>
    /// <param name="most">Most bytes that it may have: a larger one is a fault.</param>
    public static byte[] Read(IRecordingFiles files, string name, int most)
    {
        const int Piece = 16 * 1024;
        using var source = new ByteSource(files.Open(name), files.Describe(name), Piece);
        var bytes = new List<byte>(source.Length is { } length ? (int)Math.Min(length, most) : Piece);
        while (source.Take(Piece) is { Length: > 0 } piece)
        {
            bytes.AddRange(piece);
            if (bytes.Count > most) throw ByteFault.At(source.File, most, $"the end of the file: at most {most} bytes", "more bytes");
        }

        return [.. bytes];
    }
}
