namespace SaMD.Files;

/// <summary>A place in a text file. Prints as <c>file:line:column</c>, which editors and terminals turn into a link.</summary>
/// <param name="File">Path of the file, as messages show it.</param>
/// <param name="Line">Line, counted from 1; 0 where the place is the whole file.</param>
/// <param name="Column">Column, counted from 1; 0 where the place is the whole line or file.</param>
public sealed record SourcePlace(string File, int Line = 0, int Column = 0)
{
    /// <inheritdoc />
    public override string ToString() => Line == 0 ? File : Column == 0 ? $"{File}:{Line}" : $"{File}:{Line}:{Column}";
}
