namespace SaMD.Validation.Comparison.Programs;

/// <summary>What a comparison program sees of the world.</summary>
/// <param name="WorkingFolder">Folder that report files are written to, and in which records are looked for first.</param>
/// <param name="Folders">Folders in which records are looked for after it, in this order.</param>
/// <param name="Out">Standard output.</param>
/// <param name="Error">Standard error.</param>
public sealed record ProgramContext(string WorkingFolder, IReadOnlyList<string> Folders, TextWriter Out, TextWriter Error)
{
    /// <summary>Folders that a WFDB path names: separated by blanks or by colons (semicolons where a colon follows a drive letter).</summary>
    /// <param name="path">Value of the environment variable <c>WFDB</c>; <see langword="null"/> where it is not set.</param>
    public static IReadOnlyList<string> FoldersOf(string? path)
    {
        char[] separators = Path.PathSeparator == ';' ? [' ', ';'] : [' ', ':', ';'];
        return (path ?? "").Split(separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    /// <summary>
    /// Writes to a report file: appended where it exists, with its heading where it does not; <c>-</c> is standard output, with the heading.
    /// </summary>
    internal void Append(string file, string heading, string text)
    {
        if (file == "-")
        {
            Out.Write(heading + text);
            return;
        }

        var path = Path.Combine(WorkingFolder, file);
        File.AppendAllText(path, File.Exists(path) ? text : heading + text);
    }
}
